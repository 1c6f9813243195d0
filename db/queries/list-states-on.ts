import { and, inArray } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { Standing } from "#domain/vocabulary.ts";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";
import { readDate } from "./date-column.ts";
import { knownOn } from "./release-list.ts";

/** What is known of a release. */
export interface KnownState {
  readonly standing: Standing;
  readonly date: PartialDate | null;
}

/** What the world knows of some releases on a day, by the release's id; one of which nothing is known is left out. */
export async function listStatesOn(
  db: Db,
  { releaseIds, day }: { releaseIds: readonly number[]; day: CalendarDate },
): Promise<ReadonlyMap<number, KnownState>> {
  const { q, t } = db;
  const { releaseId, standing, edtf } = t.releaseStates;
  const rows = await inLists(releaseIds, (list) =>
    q
      .select({ releaseId, standing, edtf })
      .from(t.releaseStates)
      .where(and(inArray(releaseId, list), knownOn(db, day))),
  );
  return new Map(rows.map((row) => [row.releaseId, { standing: row.standing, date: readDate(row.edtf) }]));
}
