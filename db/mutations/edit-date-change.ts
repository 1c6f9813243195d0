import { eq, sql } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import type { WriteDb } from "../db.ts";
import type { DerivedColumns } from "../derived.ts";
import type { DateChangeFacts, RecordedDateChange } from "../queries/list-date-change-facts.ts";
import { listSources } from "../queries/list-sources.ts";
import type { Changeset } from "./record-changeset.ts";
import { sourceAt } from "./record-sources.ts";

const NOTHING_DERIVED: DerivedColumns = {
  ordinal: null,
  knownBy: null,
  kind: null,
  shiftDays: null,
  direction: null,
  roughDays: null,
  inForceFrom: null,
  inForceUntil: null,
};

/** Beyond every ordinal in use and every one set aside. */
const LAST_ORDINAL = 2_000_000;

/** Overwrites the facts of a date change with corrected ones; the pages these cite must be on record. Replayed by the caller. */
export async function writeFacts(
  db: WriteDb,
  changeset: Changeset,
  { id, facts: before }: RecordedDateChange,
  after: DateChangeFacts,
): Promise<void> {
  const { q, t } = db;
  const { standing, wording, withdraws, replacedBy, reason, position } = after;
  await q
    .update(t.dateChanges)
    .set({ standing, wording, withdraws, replacedBy, reason, position, ...windowOf(after.date), ...oneVersionOn(db) })
    .where(eq(t.dateChanges.id, id));
  await writeCitations(db, id, before, after);
  note(changeset, { id, before, after }, "correct");
}

/** Takes a date change out of the replay, and keeps it on record with the reason. Replayed by the caller. */
export async function writeRetraction(
  db: WriteDb,
  changeset: Changeset,
  { id, facts }: RecordedDateChange,
  { reason, recordedAt }: { reason: string; recordedAt: string },
): Promise<void> {
  const { q, t } = db;
  const retraction = { retractedAt: recordedAt, retractReason: reason, ...NOTHING_DERIVED };
  await q
    .update(t.dateChanges)
    .set({ ...retraction, ...oneVersionOn(db) })
    .where(eq(t.dateChanges.id, id));
  note(changeset, { id, before: facts, after: null }, "retract");
}

/**
 * Puts a retracted date change back into the replay. Replayed by the caller, which overwrites every derived column:
 * what is written here stands in for them, because a row has them all or is retracted.
 */
export async function writeRestoration(
  db: WriteDb,
  changeset: Changeset,
  { id, facts }: RecordedDateChange,
): Promise<void> {
  const { q, t } = db;
  const { announcedEarliest } = await announcementOf(db, facts.announcement);
  const derived = standIn(id, announcedEarliest);
  await q
    .update(t.dateChanges)
    .set({ retractedAt: null, retractReason: null, ...derived, ...oneVersionOn(db) })
    .where(eq(t.dateChanges.id, id));
  note(changeset, { id, before: null, after: facts }, "restore");
}

/** The columns of a date given as EDTF text, or of none. */
export function windowOf(edtf: string | null) {
  if (edtf === null) return { edtf, earliest: null, latest: null };
  const { earliest, latest } = toPartialDate(edtf);
  return { edtf, earliest, latest };
}

/** Derived columns of a row that takes part in a replay to come, which overwrites them all. */
export function standIn(id: number, day: CalendarDate) {
  const period = { knownBy: day, inForceFrom: day, inForceUntil: day };
  return { ordinal: outsideReplay(id), kind: "announced", ...period } as const;
}

/** An ordinal that no other row of any release has, until the replay gives another. */
export function outsideReplay(id: number): number {
  return LAST_ORDINAL + id;
}

function oneVersionOn({ t }: WriteDb) {
  return { version: sql`${t.dateChanges.version} + 1` };
}

function note(
  changeset: Changeset,
  { id, before, after }: { id: number; before: DateChangeFacts | null; after: DateChangeFacts | null },
  action: "correct" | "retract" | "restore",
): void {
  changeset.revise({ subject: "date_change", subjectId: id, action, before, after });
  const facts = after ?? before;
  if (facts) changeset.touch("film", facts.film);
  if (facts) changeset.touch("announcement", facts.announcement);
}

/** Cites other pages for a date change where they are others; they must be on record. */
export async function writeCitations(
  db: WriteDb,
  dateChangeId: number,
  before: DateChangeFacts,
  after: DateChangeFacts,
): Promise<void> {
  if (JSON.stringify(before.sources) === JSON.stringify(after.sources)) return;
  const { q, t } = db;
  const sources = await listSources(db, { urls: after.sources.map(({ url }) => url) });
  await q.delete(t.citations).where(eq(t.citations.dateChangeId, dateChangeId));
  await db.insertAll(
    "citations",
    after.sources.map(({ url, says, disagrees }, position) => ({
      dateChangeId,
      sourceId: sourceAt(sources, url).id,
      says,
      disagrees,
      position,
    })),
  );
}

/** The announcement of a slug, as far as a line's row needs it; throws where there is none. */
export async function announcementOf({ q, t }: WriteDb, slug: string) {
  const a = t.announcements;
  const [announcement] = await q
    .select({ id: a.id, announcedEarliest: a.announcedEarliest })
    .from(a)
    .where(eq(a.slug, slug))
    .limit(1);
  if (!announcement) throw new Error(`There is no announcement ${slug}`);
  return announcement;
}
