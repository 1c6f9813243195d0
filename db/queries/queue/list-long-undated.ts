import { aliasedTable, and, asc, eq, inArray, isNotNull, isNull, lt, ne, notExists, sql } from "drizzle-orm";
import { addDays } from "#domain/gregorian.ts";
import { CINEMA_TYPES, type ReleaseType } from "#domain/vocabulary.ts";
import type { Db } from "../../db.ts";
import { isStanding, lastKind } from "../release-list.ts";
import {
  isUnsettled,
  type LongUndatedEntry,
  type QueueQuestion,
  standingColumns,
  toReleaseEntry,
} from "./queue-entry.ts";

/** A year: a film that lost its date gets another within it, or is forgotten. */
const LONG_DAYS = 365;

/**
 * Cinema releases of every region without a date, of which nothing was said for a year, the longest first. One that went
 * another way waits for none, nor does one whose film has a date in the same region's cinemas.
 */
export async function listLongUndated(db: Db, question: QueueQuestion): Promise<readonly LongUndatedEntry[]> {
  const ofEachType = await Promise.all(CINEMA_TYPES.map((type) => listUndatedOfType(db, type, question)));
  return ofEachType
    .flat()
    .toSorted((a, b) => (a.knownFrom < b.knownFrom ? -1 : a.knownFrom > b.knownFrom ? 1 : 0))
    .slice(0, question.limit)
    .map((row) => ({ kind: "long-undated", ...toReleaseEntry(row), saidOn: row.knownFrom }));
}

function listUndatedOfType(db: Db, type: ReleaseType, { today, limit }: QueueQuestion) {
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
        eq(state.standing, "undated"),
        eq(state.type, type),
        isNull(state.latest),
        lt(state.knownFrom, addDays(today, -LONG_DAYS)),
        isNull(t.films.becameFilmId),
        ne(lastKind(db, today), "replaced"),
        notExists(datedSibling(db)),
        isUnsettled(db, "long-undated", { subjectId: t.releases.id, version: t.releases.version }),
      ),
    )
    .orderBy(asc(state.knownFrom), asc(t.films.slug), asc(t.releases.region), asc(t.releases.variant))
    .limit(limit);
}

function datedSibling({ q, t }: Db) {
  const [sibling, its] = [aliasedTable(t.releases, "sibling"), aliasedTable(t.releaseStates, "its")];
  return q
    .select({ one: sql`1` })
    .from(sibling)
    .innerJoin(its, eq(its.releaseId, sibling.id))
    .where(
      and(
        eq(sibling.filmId, t.releases.filmId),
        eq(sibling.region, t.releases.region),
        inArray(sibling.type, [...CINEMA_TYPES]),
        sql`${its.knownUntil} = '9999-12-31'`,
        isNotNull(its.latest),
      ),
    );
}
