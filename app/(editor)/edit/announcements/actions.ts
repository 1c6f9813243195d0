"use server";

import { now, today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import type { ChangedSince, Refusal as LineRefusal } from "#db/mutations/announcement-refusals.ts";
import { recordAnnouncement } from "#db/mutations/record-announcement.ts";
import { type AnnouncementDraft, isBlankLine, isBlankSource } from "#domain/announcement-draft/draft.ts";
import { type DraftProblem, type ReadAnnouncement, readDraft } from "#domain/announcement-draft/read-draft.ts";
import { actingEditor, type Refusal } from "../../session.ts";
import { draftSchema } from "./schema.ts";

/** A line whose release somebody changed while it was written, counted from 0. */
export interface LineConflict extends ChangedSince {
  readonly line: number;
}

/** What became of a form that was sent. */
export type SaveAnswer =
  | { readonly saved: { readonly slug: string; readonly changesetId: number } }
  | { readonly problems: readonly DraftProblem[]; readonly conflicts: readonly LineConflict[] }
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
  return toAnswer(outcome.refusals, draft, read.announcement);
}

/** The refusals beside the fields of the form, whose blank lines were left out when it was read. */
function toAnswer(
  refusals: readonly LineRefusal[],
  draft: AnnouncementDraft,
  { newFilms }: ReadAnnouncement,
): SaveAnswer {
  const places = draft.lines.flatMap((line, index) => (isBlankLine(line) ? [] : [index]));
  const rows = draft.sources.flatMap((source, index) => (isBlankSource(source) ? [] : [index]));
  const problems = refusals.map(({ at, index, problem, field = "url" }) => {
    if (at === "source") return { field: `sources.${rows[index] ?? 0}.${field}`, problem };
    if (at === "announcement") return { field: "form", problem };
    const line =
      at === "line" ? places[index] : draft.lines.findIndex(({ film }) => film?.slug === newFilms[index]?.slug);
    return { field: `lines.${line ?? 0}.film`, problem };
  });
  const conflicts = refusals.flatMap(({ at, index, changed }) =>
    at === "line" && changed ? [{ line: places[index] ?? 0, ...changed }] : [],
  );
  return { problems, conflicts };
}
