import type { ChangedSince, Refusal } from "#db/mutations/announcement-refusals.ts";
import { type AnnouncementDraft, isBlankLine, isBlankSource } from "#domain/announcement-draft/draft.ts";
import type { DraftProblem, ReadAnnouncement } from "#domain/announcement-draft/read-draft.ts";

/** A line whose release somebody changed while it was written, counted from 0. */
export interface LineConflict extends ChangedSince {
  readonly line: number;
}

/** Why an announcement was not put on record, beside the fields of its form. */
export interface PlacedRefusals {
  readonly problems: readonly DraftProblem[];
  readonly conflicts: readonly LineConflict[];
}

/** The refusals beside the fields of the form, whose blank lines were left out when it was read. */
export function placeRefusals(
  refusals: readonly Refusal[],
  draft: AnnouncementDraft,
  { newFilms }: ReadAnnouncement,
): PlacedRefusals {
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
