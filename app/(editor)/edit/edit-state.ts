import type { EditOutcome, ToldEdit } from "#db/mutations/save-edit.ts";
import { formatInstant } from "#domain/format-instant.ts";
import type { RevisionDifference } from "#domain/revision-difference.ts";
import type { FormState } from "./form-state.ts";

/** What a form that edits the record is told: beside what any form is told, what the edit would do or has done. */
export interface EditState {
  readonly state: FormState;
  /** What would change, of a preview; the form is still to be sent. */
  readonly preview?: ToldEdit;
  /** The save that was made. */
  readonly changesetId?: number;
  /** Set where somebody changed the same meanwhile: the version now on record, and where the form differs from it. */
  readonly conflict?: { readonly version: number; readonly differences: readonly RevisionDifference[] } | undefined;
}

/** Before anything was sent. */
export const UNEDITED: EditState = { state: {} };

/** The answer to an edit that was tried: its preview, its changeset, or why it was refused. */
export function toEditState(
  outcome: EditOutcome,
  { isPreview, typed, done }: { isPreview: boolean; typed: Readonly<Record<string, string>>; done: string },
): EditState {
  if (!outcome.ok) {
    const state = { problems: { [outcome.at ?? "form"]: sayRefusal(outcome) }, typed };
    return outcome.instead ? { state, preview: outcome.instead } : { state };
  }
  if (isPreview) return { state: { typed }, preview: { effects: outcome.effects, fingerprint: outcome.fingerprint } };
  return { state: { done }, changesetId: outcome.changesetId };
}

function sayRefusal({ problem, changed }: Extract<EditOutcome, { ok: false }>): string {
  const edit = changed?.edit;
  return edit ? `${problem} It was ${edit.by}, on ${formatInstant(edit.recordedAt, "en-US")}.` : problem;
}
