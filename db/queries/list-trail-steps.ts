import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { TrailStep } from "#domain/date-trail.ts";
import type { Db } from "../db.ts";
import { listQuestion } from "../question.ts";
import { readDate, readSetDate } from "./date-column.ts";

export interface TrailStepRow extends TrailStep {
  readonly releaseId: number;
  readonly ordinal: number;
}

/**
 * The changes of many releases that were known on a day, release by release in the order of its history. Without a
 * limit: a history cut short would be a false one, and the caller limits the releases.
 */
export async function listTrailSteps(
  db: Db,
  { releaseIds, asOf }: { releaseIds: readonly number[]; asOf: CalendarDate },
): Promise<TrailStepRow[]> {
  const rows = await stepsOf(db, releaseIds, { asOf });
  return rows.flatMap(({ edtf, announcedOn, kind, ordinal, ...row }) =>
    // Derived columns are null only while retracted, and then `known_by` is too.
    kind && ordinal ? [{ ...row, kind, ordinal, date: readDate(edtf), announcedOn: readSetDate(announcedOn) }] : [],
  );
}

const stepsOf = listQuestion(({ q, t }, releaseIds) =>
  q
    .select({
      releaseId: t.dateChanges.releaseId,
      ordinal: t.dateChanges.ordinal,
      kind: t.dateChanges.kind,
      edtf: t.dateChanges.edtf,
      wording: t.dateChanges.wording,
      direction: t.dateChanges.direction,
      announcedOn: t.announcements.announcedOn,
    })
    .from(t.dateChanges)
    .innerJoin(t.announcements, eq(t.announcements.id, t.dateChanges.announcementId))
    .where(and(inArray(t.dateChanges.releaseId, releaseIds), lte(t.dateChanges.knownBy, sql.placeholder("asOf"))))
    .orderBy(asc(t.dateChanges.releaseId), asc(t.dateChanges.ordinal)),
);
