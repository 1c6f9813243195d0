import { and, asc, eq, isNull } from "drizzle-orm";
import { PLACES_APART } from "#domain/ledger.ts";
import type { Database, WriteDb } from "../db.ts";
import { listDateChangeFacts, type RecordedDateChange } from "../queries/list-date-change-facts.ts";
import type { SeenDateChange } from "./correct-date-change.ts";
import { writeFacts } from "./edit-date-change.ts";
import { replayReleases } from "./replay-releases.ts";
import { type EditFacts, type EditOutcome, refuse, saveEdit } from "./save-edit.ts";

/**
 * Puts a line before the one that precedes it among its release's lines of that day, or behind the one that follows. All
 * of them stand a gap apart then, as an import places them, so that a file's line can come between.
 * Refused where it has changed since the editor saw it, or there is none.
 */
export function moveWithinDay(
  db: Database,
  { seen, towards }: { seen: SeenDateChange; towards: "earlier" | "later" },
  facts: EditFacts,
): Promise<EditOutcome> {
  return saveEdit(db, facts, async (writeDb, changeset) => {
    const day = await listLinesOfDay(writeDb, seen.id);
    const index = day.findIndex(({ id }) => id === seen.id);
    const line = day[index];
    if (!line) return refuse("This line is not in its release’s history.");
    if (line.version !== seen.version) return refuse("This line was changed since you opened it.");
    const place = index + (towards === "earlier" ? -1 : 1);
    if (!day[place]) return refuse(`No line of that day is ${towards}.`);
    const moved = day.toSpliced(index, 1).toSpliced(place, 0, line);
    return replayReleases(writeDb, [line.releaseId], async () => {
      for (const [before, one] of moved.entries()) {
        const position = (before + 1) * PLACES_APART;
        if (one.facts.position !== position) await writeFacts(writeDb, changeset, one, { ...one.facts, position });
      }
    });
  });
}

/** The lines of a line's release that were announced on its day, itself among them, in their order. */
async function listLinesOfDay(db: WriteDb, id: number): Promise<readonly RecordedDateChange[]> {
  const { q, t } = db;
  const { dateChanges: d, announcements: a } = t;
  const [line] = await q
    .select({ releaseId: d.releaseId, day: a.announcedEarliest })
    .from(d)
    .innerJoin(a, eq(a.id, d.announcementId))
    .where(eq(d.id, id))
    .limit(1);
  if (!line) return [];
  const rows = await q
    .select({ id: d.id })
    .from(d)
    .innerJoin(a, eq(a.id, d.announcementId))
    .where(and(eq(d.releaseId, line.releaseId), eq(a.announcedEarliest, line.day), isNull(d.retractedAt)))
    .orderBy(asc(d.ordinal));
  const facts = await listDateChangeFacts(db, { ids: rows.map((row) => row.id) });
  return rows.flatMap((row) => facts.get(row.id) ?? []);
}
