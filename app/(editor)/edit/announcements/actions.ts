"use server";

import { now, today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { recordAnnouncement } from "#db/mutations/record-announcement.ts";
import { readDraft } from "#domain/announcement-draft/read-draft.ts";
import { actingEditor, type Refusal } from "../../session.ts";
import { type PlacedRefusals, placeRefusals } from "./place-refusals.ts";
import { draftSchema } from "./schema.ts";

/** What became of a form that was sent. */
export type SaveAnswer =
  | { readonly saved: { readonly slug: string; readonly changesetId: number } }
  | PlacedRefusals
  | Refusal;

/** Puts an announcement on record, whole or not at all; durable when it answers `saved`. */
export async function recordAnnouncementAction(sent: unknown): Promise<SaveAnswer> {
  const editor = await actingEditor();
  if ("refused" in editor) return editor;
  const shape = draftSchema.safeParse(sent);
  if (!shape.success) return { problems: [{ field: "form", problem: "This form is not one of ours." }], conflicts: [] };
  const draft = shape.data;
  const read = readDraft(draft, { today: today() });
  if (!read.ok) return { problems: read.problems, conflicts: [] };
  const facts = { by: editor.name, recordedAt: now(), reason: null };
  const outcome = await recordAnnouncement(await database(), read.announcement, facts);
  if (outcome.ok) return { saved: { slug: outcome.slug, changesetId: outcome.changesetId } };
  return placeRefusals(outcome.refusals, draft, read.announcement);
}
