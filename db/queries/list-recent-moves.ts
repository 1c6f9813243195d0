import { and, asc, desc, eq, inArray, isNotNull, lte } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { ChangeKind, Direction, ReleaseType, Speaker } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { readSetDate } from "./date-column.ts";
import { type ListedRelease, listedRelease } from "./list-upcoming-releases.ts";
import { isByStudio, type ReleaseList } from "./release-list.ts";

export interface MoveRow extends ListedRelease {
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

/** A film that an announcement moves seldom has more releases here than this; beyond it a list may come out shorter. */
const RELEASES_A_MOVE = 4;

/**
 * The last moves known, newest first, once per film and announcement: where it moved several variants, the one without
 * a variant is named. Asked type by type and along the states, whose index by the day they became known lets it stop.
 */
export async function listRecentMoves(db: Db, { limit, ...list }: ReleaseList & { limit: number }): Promise<MoveRow[]> {
  const ofEachType = await Promise.all(
    list.types.map((type) => movesOfType(db, { ...list, type, limit: limit * RELEASES_A_MOVE })),
  );
  const newestFirst = ofEachType.flat().toSorted((a, b) => compareText(b.knownFrom, a.knownFrom));
  return newestFirst.filter((move, index) => newestFirst.findIndex(isSameMove(move)) === index).slice(0, limit);
}

/** A move counts once per film and announcement (design §3, counting rules). */
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

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
