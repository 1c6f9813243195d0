import type { ListedFilm, MoveItem, UpcomingView } from "#components/upcoming/upcoming-view.ts";
import type { Db } from "#db/db.ts";
import { listAnnouncementStudios } from "#db/queries/list-announcement-studios.ts";
import type { ElsewhereRow } from "#db/queries/list-dated-elsewhere.ts";
import { listFilmDistributors } from "#db/queries/list-film-distributors.ts";
import type { MoveRow } from "#db/queries/list-recent-moves.ts";
import { listTrailSteps, type TrailStepRow } from "#db/queries/list-trail-steps.ts";
import type { ListedRelease, UpcomingRow } from "#db/queries/list-upcoming-releases.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { trailOf } from "#domain/date-trail.ts";

interface ListedRows {
  readonly upcoming: readonly UpcomingRow[];
  readonly undated: readonly ListedRelease[];
  readonly elsewhere: readonly ElsewhereRow[];
  readonly moved: readonly MoveRow[];
}

interface Background {
  readonly steps: ReadonlyMap<number, readonly TrailStepRow[]>;
  readonly distributors: ReadonlyMap<number, readonly string[]>;
  readonly speakers: ReadonlyMap<number, readonly string[]>;
}

/** Adds to the rows of a page what it tells beside each: past dates, distributors, who announced a move. */
export async function describeFilms(
  db: Db,
  { upcoming, undated, elsewhere, moved }: ListedRows,
  asOf: CalendarDate,
): Promise<Pick<UpcomingView, "releases" | "undated" | "elsewhere" | "moves">> {
  const background = await readBackground(db, [...upcoming, ...undated, ...elsewhere, ...moved], { moved, asOf });
  return {
    releases: upcoming.map((row) => {
      const film = toListedFilm(row, background);
      return { ...film, date: row.date, wording: film.trail.wording, standing: row.standing, moves: row.moves };
    }),
    undated: undated.map((row) => toListedFilm(row, background)),
    elsewhere: elsewhere.map((row) => ({
      ...toListedFilm(row, background),
      region: row.region,
      date: row.date,
    })),
    moves: moved.flatMap((row) => toMove(row, background)),
  };
}

async function readBackground(
  db: Db,
  listed: readonly ListedRelease[],
  { moved, asOf }: { moved: readonly MoveRow[]; asOf: CalendarDate },
): Promise<Background> {
  const [steps, distributors, speakers] = await Promise.all([
    listTrailSteps(db, { releaseIds: distinct(listed.map(({ releaseId }) => releaseId)), asOf }),
    listFilmDistributors(db, { filmIds: distinct(listed.map(({ filmId }) => filmId)) }),
    listAnnouncementStudios(db, { announcementIds: distinct(moved.map(({ announcementId }) => announcementId)) }),
  ]);
  return {
    steps: Map.groupBy(steps, ({ releaseId }) => releaseId),
    distributors: namesBy(distributors, ({ filmId }) => filmId),
    speakers: namesBy(speakers, ({ announcementId }) => announcementId),
  };
}

function toListedFilm(row: ListedRelease, { steps, distributors }: Background): ListedFilm {
  const { releaseId, filmId, slug, title, filmKind, type, variant } = row;
  return {
    releaseId,
    slug,
    title,
    filmKind,
    type,
    variant,
    distributors: distributors.get(filmId) ?? [],
    trail: trailOf(steps.get(releaseId) ?? []),
  };
}

function toMove(row: MoveRow, { steps, speakers }: Background): MoveItem[] {
  const { releaseId, slug, title, variant, announcementId, announcedOn, by, ordinal, date, direction, shiftDays } = row;
  if (ordinal === null || direction === null) return [];
  const history = steps.get(releaseId) ?? [];
  return [
    {
      releaseId,
      slug,
      title,
      variant,
      announcedOn,
      by,
      studios: speakers.get(announcementId) ?? [],
      date,
      before: trailOf(history.filter((step) => step.ordinal < ordinal)).lastDate,
      direction,
      days: shiftDays,
    },
  ];
}

function namesBy<Row extends { readonly name: string }>(
  rows: readonly Row[],
  keyOf: (row: Row) => number,
): ReadonlyMap<number, readonly string[]> {
  return new Map([...Map.groupBy(rows, keyOf)].map(([key, group]) => [key, group.map(({ name }) => name)]));
}

function distinct(ids: readonly number[]): number[] {
  return [...new Set(ids)];
}
