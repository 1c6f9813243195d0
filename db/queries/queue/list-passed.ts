import { and, asc, eq, lt, lte } from "drizzle-orm";
import { compareText } from "#domain/compare-text.ts";
import { CINEMA_TYPES, type ReleaseType } from "#domain/vocabulary.ts";
import type { Db } from "../../db.ts";
import { isStanding } from "../release-list.ts";
import { isUnsettled, type PassedEntry, type QueueQuestion, standingColumns, toReleaseEntry } from "./queue-entry.ts";

/**
 * Cinema releases of every region whose date, be it a day or a window, is over and was not confirmed (design §3, rule 8),
 * the longest over first. Type by type, so that the index gives each in order and stops.
 */
export async function listPassed(db: Db, question: QueueQuestion): Promise<readonly PassedEntry[]> {
  const ofEachType = await Promise.all(CINEMA_TYPES.map((type) => listPassedOfType(db, type, question)));
  return ofEachType
    .flat()
    .toSorted((a, b) => compareText(`${a.latest} ${a.slug}`, `${b.latest} ${b.slug}`))
    .slice(0, question.limit)
    .map((row) => ({ kind: "passed", ...toReleaseEntry(row) }));
}

function listPassedOfType(db: Db, type: ReleaseType, { today, limit }: QueueQuestion) {
  const { q, t } = db;
  const state = t.releaseStates;
  return q
    .select(standingColumns(db))
    .from(state)
    .innerJoin(t.releases, eq(t.releases.id, state.releaseId))
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .where(
      and(
        isStanding(db),
        eq(state.standing, "dated"),
        eq(state.type, type),
        lt(state.latest, today),
        lte(state.knownFrom, today),
        isUnsettled(db, "passed", { subjectId: t.releases.id, version: t.releases.version }),
      ),
    )
    .orderBy(asc(state.latest), asc(t.films.slug), asc(t.releases.region), asc(t.releases.variant))
    .limit(limit);
}
