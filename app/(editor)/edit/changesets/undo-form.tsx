"use client";

import { useActionState } from "react";
import { EditEffects } from "#components/desk/edit-effects.tsx";
import { Field } from "#components/desk/field.tsx";
import { UNEDITED } from "../edit-state.ts";
import { answered } from "../form-state.ts";
import { FormNote } from "../form-note.tsx";
import { undoAction } from "./actions.ts";

/** Asks why, shows what undoing would change, and undoes. */
export function UndoForm({ id }: { id: number }) {
  const [{ state, preview }, send, isPending] = useActionState(undoAction, UNEDITED);
  const { typed, problems } = answered(state);
  return (
    <form action={send} className="desk-form">
      <input type="hidden" name="id" value={id} />
      <Field
        label="Why it is undone"
        name="reason"
        defaultValue={typed?.["reason"]}
        problem={problems?.["reason"]}
        autoComplete="off"
        key={typed?.["reason"]}
      />
      <FormNote state={state} />
      {preview ? (
        <section aria-label="What would change" aria-live="polite">
          <EditEffects effects={preview} />
        </section>
      ) : null}
      <div className="btns">
        <button className="btn" name="intent" value="preview" disabled={isPending}>
          Show what would change
        </button>
        <button className="btn primary" name="intent" value="undo" disabled={isPending || !preview}>
          Undo it all
        </button>
      </div>
    </form>
  );
}
