import { eq, sql } from "drizzle-orm";
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
  const date = after.date === null ? null : toPartialDate(after.date);
  const window = { edtf: date?.edtf ?? null, earliest: date?.earliest ?? null, latest: date?.latest ?? null };
  await q
    .update(t.dateChanges)
    .set({ standing, wording, withdraws, replacedBy, reason, position, ...window, ...oneVersionOn(db) })
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
  const { announcedEarliest: day } = await announcementOf(db, facts.announcement);
  const standIn = {
    ordinal: LAST_ORDINAL + id,
    knownBy: day,
    kind: "announced",
    inForceFrom: day,
    inForceUntil: day,
  } as const;
  await q
    .update(t.dateChanges)
    .set({ retractedAt: null, retractReason: null, ...standIn, ...oneVersionOn(db) })
    .where(eq(t.dateChanges.id, id));
  note(changeset, { id, before: null, after: facts }, "restore");
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

async function writeCitations(db: WriteDb, dateChangeId: number, before: DateChangeFacts, after: DateChangeFacts) {
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

async function announcementOf({ q, t }: WriteDb, slug: string) {
  const a = t.announcements;
  const [announcement] = await q
    .select({ announcedEarliest: a.announcedEarliest })
    .from(a)
    .where(eq(a.slug, slug))
    .limit(1);
  if (!announcement) throw new Error(`There is no announcement ${slug}`);
  return announcement;
}
