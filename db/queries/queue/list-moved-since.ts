import { aliasedTable, and, asc, eq, gt, inArray, lte, ne, sql } from "drizzle-orm";
import { countedMoves, knownByOf, type Ledger, replay } from "#domain/ledger.ts";
import { movedSince } from "#domain/release-status.ts";
import { CINEMA_TYPES } from "#domain/vocabulary.ts";
import type { Db } from "../../db.ts";
import { hasNotPassed, isStanding } from "../release-list.ts";
import { listLedgerEntries } from "../list-ledger-entries.ts";
import {
  isUnsettled,
  type MovedSinceEntry,
  type QueueQuestion,
  standingColumns,
  toReleaseEntry,
} from "./queue-entry.ts";

/** So many of the next dates are held against the primary region's: what is a move that counts, no index can know. */
const MOST_JUDGED = 1000;

/**
 * Cinema dates to come, the nearest first, that were said before their film's primary-region date last moved (design §3,
 * rule 9). The question takes what was said before the primary region's last news, the next thousand of it that nobody
 * settled; the replay then tells whether that was a move that counts, of as many at a time as are asked for.
 */
export async function listMovedSince(db: Db, question: QueueQuestion): Promise<readonly MovedSinceEntry[]> {
  const { limit } = question;
  const candidates = await listCandidates(db, question);
  const found: MovedSinceEntry[] = [];
  for (let start = 0; start < candidates.length && found.length < limit; start += limit)
    found.push(...(await judge(db, question, candidates.slice(start, start + limit))));
  return found.slice(0, limit);
}

type Candidate = Awaited<ReturnType<typeof listCandidates>>[number];

async function judge(
  db: Db,
  question: QueueQuestion,
  candidates: readonly Candidate[],
): Promise<readonly MovedSinceEntry[]> {
  const ids = candidates.flatMap(({ releaseId, primaryId }) => [releaseId, primaryId]);
  const ledgers = await ledgersOf(db, ids, question);
  return candidates.flatMap(({ primaryId, primaryRegion, primaryVersion, ...row }): MovedSinceEntry[] => {
    const [primary, own] = [ledgers.get(primaryId), ledgers.get(row.releaseId)];
    const lastMove = primary && countedMoves(primary.steps).at(-1);
    if (!primary || !own || !lastMove || !movedSince(primary, own)) return [];
    const entry = toReleaseEntry(row);
    return [
      {
        kind: "moved-since",
        ...entry,
        version: entry.version + primaryVersion,
        saidOn: row.knownFrom,
        primary: { region: primaryRegion, date: lastMove.state.date, movedOn: lastMove.knownBy },
      },
    ];
  });
}

function listCandidates(db: Db, { today }: QueueQuestion) {
  const { q, t } = db;
  const state = t.releaseStates;
  const primary = aliasedTable(t.releases, "primary_release");
  const its = aliasedTable(t.releaseStates, "primary_state");
  const version = sql`(${t.releases.version} + ${primary.version})`;
  return q
    .select({
      ...standingColumns(db),
      primaryId: primary.id,
      primaryRegion: primary.region,
      primaryVersion: primary.version,
    })
    .from(state)
    .innerJoin(t.releases, eq(t.releases.id, state.releaseId))
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .innerJoin(
      primary,
      and(
        eq(primary.filmId, t.releases.filmId),
        eq(primary.region, t.films.primaryRegion),
        eq(primary.type, t.releases.type),
        eq(primary.variant, t.releases.variant),
      ),
    )
    .innerJoin(its, and(eq(its.releaseId, primary.id), gt(its.knownFrom, state.knownFrom)))
    .where(
      and(
        isStanding(db),
        eq(state.standing, "dated"),
        inArray(state.type, [...CINEMA_TYPES]),
        hasNotPassed(db, today),
        lte(state.knownFrom, today),
        ne(t.releases.region, t.films.primaryRegion),
        sql`${its.knownUntil} = '9999-12-31'`,
        gt(its.moves, 0),
        isUnsettled(db, "moved-since", { subjectId: t.releases.id, version }),
      ),
    )
    .orderBy(asc(state.latest), asc(t.films.slug), asc(t.releases.region), asc(t.releases.type), asc(t.releases.id))
    .limit(MOST_JUDGED);
}

async function ledgersOf(
  db: Db,
  releaseIds: readonly number[],
  { today }: QueueQuestion,
): Promise<ReadonlyMap<number, Ledger>> {
  const entries = await listLedgerEntries(db, { releaseIds: [...new Set(releaseIds)] });
  const known = entries.filter((entry) => knownByOf(entry) <= today);
  const byRelease = Map.groupBy(known, ({ releaseId }) => releaseId);
  return new Map([...byRelease].map(([id, of]) => [id, replay(of)]));
}
