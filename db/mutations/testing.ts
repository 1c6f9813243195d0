import { toCalendarDate } from "#domain/calendar-date.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import type { Database } from "../db.ts";
import { type Difference } from "../verify/difference.ts";
import { verifyRecord } from "../verify/verify-record.ts";
import type { ReadAnnouncement, ReadLine } from "#domain/announcement-draft/read-draft.ts";
import { keepStats } from "./keep-stats.ts";
import type { EditFacts, EditOutcome } from "./save-edit.ts";

/** Who saves in a test, and when. */
export const SAVED = { by: "Ada", recordedAt: "2026-11-25T12:00:00.000Z", reason: null } as const;

/** An edit that is made, told as of a day after all that tests announce. */
export const EDIT: EditFacts = { ...SAVED, kind: "edit", rehearsal: false, asOf: toCalendarDate("2026-11-25") };

/** An announcement of a day, with whatever lines the test is about. */
export function announcementOf(
  day: string,
  lines: readonly ReadLine[],
  facts: Partial<ReadAnnouncement> = {},
): ReadAnnouncement {
  return {
    addsTo: null,
    announcedOn: toPartialDate(day),
    by: "studio",
    headline: null,
    studios: ["Paramount Pictures"],
    sources: [],
    newFilms: [],
    lines,
    ...facts,
  };
}

/** A line that gives a film a date in US cinemas, which had none before; null takes its date away. */
export function lineOf(film: string, edtf: string | null, facts: Partial<ReadLine> = {}): ReadLine {
  return {
    film,
    region: "US",
    type: "theatrical",
    variant: "",
    standing: edtf === null ? "undated" : "dated",
    date: edtf === null ? null : toPartialDate(edtf),
    wording: null,
    withdraws: false,
    replacedBy: null,
    reason: null,
    says: "Says so.",
    basedOn: null,
    ...facts,
  };
}

/** The id of the save that an edit made; throws where it was refused. */
export function savedIn(outcome: EditOutcome): number {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.changesetId;
}

/** What `db:verify` would print of a database: nothing, where all is well. */
export async function differencesIn(db: Database): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  await keepStats(db);
  await verifyRecord(db, (difference) => void differences.push(difference));
  return differences;
}
