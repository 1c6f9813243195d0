import { and, asc, desc, eq, inArray, isNotNull, lte } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { compareText } from "#domain/compare-text.ts";
import { countedMoves, knownByOf, replay } from "#domain/ledger.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { ChangeKind, Direction, ReleaseType, Speaker } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { readSetDate } from "./date-column.ts";
import { listLedgerEntries } from "./list-ledger-entries.ts";
import { type ListedRelease, listedRelease } from "./listed-release.ts";
import { isByStudio, type ReleaseList } from "./release-list.ts";

export interface MoveRow extends ListedRelease {
  readonly dateChangeId: number;
  readonly announcementId: number;
  readonly announcedOn: PartialDate;
  readonly by: Speaker;
  /** The change's place in the release's history. */
  readonly ordinal: number | null;
  readonly knownFrom: CalendarDate;
  readonly date: PartialDate;
  readonly direction: Direction | null;
  readonly shiftDays: number | null;
}

/** The kinds that can move a date (`isMove`); a redating to the same day has no direction. */
const MOVES: readonly ChangeKind[] = ["delayed", "advanced", "redated"];

/** Rows read for each move asked for: beside it stand a film's other releases, and moves that were taken back. */
const ROWS_A_MOVE = 4;

/**
 * The last moves known, newest first, as they count (design §3, counting rules): none that was taken back within seven
 * days, and once per film and announcement; where it moved several variants, the one without a variant is named. Asked
 * type by type and along the states, whose index by the day they became known lets it stop; where more of the latest
 * moves than it allows for do not count, it comes out shorter.
 */
export async function listRecentMoves(db: Db, { limit, ...list }: ReleaseList & { limit: number }): Promise<MoveRow[]> {
  const ofEachType = await Promise.all(
    list.types.map((type) => movesOfType(db, { ...list, type, limit: limit * ROWS_A_MOVE })),
  );
  const newestFirst = ofEachType.flat().toSorted((a, b) => compareText(b.knownFrom, a.knownFrom));
  const counted = await countedChanges(db, { moves: newestFirst, asOf: list.asOf });
  const counting = newestFirst.filter(({ dateChangeId }) => counted.has(dateChangeId));
  return counting.filter((move, index) => counting.findIndex(isSameMove(move)) === index).slice(0, limit);
}

/** The date changes that count as moves. Not stored with them: a later change takes an earlier one's count back. */
async function countedChanges(
  db: Db,
  { moves, asOf }: { moves: readonly MoveRow[]; asOf: CalendarDate },
): Promise<ReadonlySet<number>> {
  const releaseIds = [...new Set(moves.map(({ releaseId }) => releaseId))];
  const entries = await listLedgerEntries(db, { releaseIds });
  const known = entries.filter((entry) => knownByOf(entry) <= asOf);
  const histories = Map.groupBy(known, ({ releaseId }) => releaseId).values();
  return new Set([...histories].flatMap((history) => countedMoves(replay(history).steps).map(({ entry }) => entry.id)));
}

function isSameMove(move: MoveRow): (other: MoveRow) => boolean {
  return ({ filmId, announcementId }) => filmId === move.filmId && announcementId === move.announcementId;
}

async function movesOfType(
  db: Db,
  { region, type, asOf, studioId, limit }: ReleaseList & { type: ReleaseType; limit: number },
): Promise<MoveRow[]> {
  const { q, t } = db;
  const rows = await q
    .select({
      ...listedRelease(db),
      dateChangeId: t.dateChanges.id,
      announcementId: t.announcements.id,
      announcedOn: t.announcements.announcedOn,
      by: t.announcements.by,
      ordinal: t.dateChanges.ordinal,
      knownFrom: t.releaseStates.knownFrom,
      edtf: t.dateChanges.edtf,
      direction: t.dateChanges.direction,
      shiftDays: t.dateChanges.shiftDays,
    })
    .from(t.releaseStates)
    .innerJoin(
      t.dateChanges,
      // Not by the change that made the state: of several known on one day it names the last, which may restate a move.
      and(
        eq(t.dateChanges.releaseId, t.releaseStates.releaseId),
        eq(t.dateChanges.knownBy, t.releaseStates.knownFrom),
        inArray(t.dateChanges.kind, MOVES),
        isNotNull(t.dateChanges.direction),
      ),
    )
    .innerJoin(t.announcements, eq(t.announcements.id, t.dateChanges.announcementId))
    .innerJoin(t.releases, eq(t.releases.id, t.releaseStates.releaseId))
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .where(
      and(
        eq(t.releaseStates.region, region),
        eq(t.releaseStates.type, type),
        lte(t.releaseStates.knownFrom, asOf),
        studioId === null ? undefined : isByStudio(db, studioId),
      ),
    )
    .orderBy(
      desc(t.releaseStates.knownFrom),
      asc(t.announcements.slug),
      asc(t.films.slug),
      asc(t.releases.variant),
      desc(t.dateChanges.ordinal),
    )
    .limit(limit);
  return rows.map(({ edtf, announcedOn, ...row }) => ({
    ...row,
    announcedOn: readSetDate(announcedOn),
    date: readSetDate(edtf),
  }));
}
