"use client";

import Link from "next/link";
import { EditEffects } from "#components/desk/edit-effects.tsx";
import type { EditState } from "./edit-state.ts";
import { FormNote } from "./form-note.tsx";

/** What an edit would do, once asked, and the two buttons: first a look, then the deed. */
export function EditButtons({ edit, isPending, verb }: { edit: EditState; isPending: boolean; verb: string }) {
  const { state, preview, changesetId } = edit;
  return (
    <>
      <FormNote state={state} />
      {changesetId === undefined ? null : (
        <p>
          <Link href={{ pathname: `/edit/changesets/${changesetId}` }}>What it changed, and undo</Link>
        </p>
      )}
      {preview ? (
        <section aria-label="What would change" aria-live="polite">
          <EditEffects effects={preview.effects} />
          <input type="hidden" name="agreed" value={preview.fingerprint} />
        </section>
      ) : null}
      <div className="btns">
        <button className="btn" name="intent" value="preview" disabled={isPending}>
          Show what would change
        </button>
        <button className="btn primary" name="intent" value="save" disabled={isPending || !preview}>
          {verb}
        </button>
      </div>
    </>
  );
}
