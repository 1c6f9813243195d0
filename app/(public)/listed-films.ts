import type { ListedFilm, MoveItem, UpcomingItem, UpcomingView } from "#components/upcoming/upcoming-view.ts";
import type { Db } from "#db/db.ts";
import { listAnnouncementStudios } from "#db/queries/list-announcement-studios.ts";
import type { ElsewhereRow } from "#db/queries/list-dated-elsewhere.ts";
import { listFilmDistributors } from "#db/queries/list-film-distributors.ts";
import type { MoveRow } from "#db/queries/list-recent-moves.ts";
import { type FilmTitle, listFilmTitles } from "#db/queries/list-film-titles.ts";
import { type KnownState, listStatesOn } from "#db/queries/list-states-on.ts";
import { listTrailSteps, type TrailStepRow } from "#db/queries/list-trail-steps.ts";
import type { UpcomingRow } from "#db/queries/list-upcoming-releases.ts";
import type { ListedRelease } from "#db/queries/listed-release.ts";
import { titleOn, turnOf } from "#domain/as-of.ts";
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
  /** For a list of the past: what its films were called, and what is known of their releases by now. */
  readonly past: {
    readonly day: CalendarDate;
    readonly now: CalendarDate;
    readonly titles: ReadonlyMap<number, readonly FilmTitle[]>;
    readonly present: ReadonlyMap<number, KnownState>;
  } | null;
}

/** The day a list looks back from, and the day on which it does. */
export interface LookingBack {
  readonly day: CalendarDate;
  readonly now: CalendarDate;
}

/** Adds to the rows of a page what it tells beside each: past dates, distributors, who announced a move. */
export async function describeFilms(
  db: Db,
  { upcoming, undated, elsewhere, moved }: ListedRows,
  days: { readonly asOf: CalendarDate; readonly past: LookingBack | null },
): Promise<Pick<UpcomingView, "releases" | "undated" | "elsewhere" | "moves">> {
  const listed = [...upcoming, ...undated, ...elsewhere, ...moved];
  const background = await readBackground(db, listed, { moved, ...days });
  return {
    releases: upcoming.map((row) => {
      const film = toListedFilm(row, background);
      const { date, standing, moves } = row;
      return { ...film, date, wording: film.trail.wording, standing, moves, since: sinceOf(row, background) };
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
  { moved, asOf, past }: { moved: readonly MoveRow[]; asOf: CalendarDate; past: LookingBack | null },
): Promise<Background> {
  const filmIds = distinct(listed.map(({ filmId }) => filmId));
  const releaseIds = distinct(listed.map(({ releaseId }) => releaseId));
  const [steps, distributors, speakers, titles, present] = await Promise.all([
    listTrailSteps(db, { releaseIds, asOf }),
    listFilmDistributors(db, { filmIds }),
    listAnnouncementStudios(db, { announcementIds: distinct(moved.map(({ announcementId }) => announcementId)) }),
    past ? listFilmTitles(db, { filmIds }) : [],
    past ? listStatesOn(db, { releaseIds, day: past.now }) : undefined,
  ]);
  return {
    steps: Map.groupBy(steps, ({ releaseId }) => releaseId),
    distributors: namesBy(distributors, ({ filmId }) => filmId),
    speakers: namesBy(speakers, ({ announcementId }) => announcementId),
    past: past && present ? { ...past, titles: Map.groupBy(titles, ({ filmId }) => filmId), present } : null,
  };
}

function toListedFilm(row: ListedRelease, { steps, distributors, past }: Background): ListedFilm {
  const { releaseId, filmId, slug, filmKind, primaryRegion, type, variant } = row;
  const title = past
    ? titleOn({ ...row, titles: past.titles.get(filmId) ?? [] }, { day: past.day, today: past.now })
    : row.title;
  return {
    releaseId,
    slug,
    title,
    filmKind,
    primaryRegion,
    type,
    variant,
    distributors: distributors.get(filmId) ?? [],
    trail: trailOf(steps.get(releaseId) ?? []),
  };
}

function sinceOf({ releaseId, standing, date }: UpcomingRow, { past }: Background): UpcomingItem["since"] {
  if (!past) return null;
  const present = past.present.get(releaseId) ?? null;
  return { turn: turnOf({ standing, date }, present), date: present?.date ?? null };
}

function toMove(row: MoveRow, { steps, speakers, past }: Background): MoveItem[] {
  const { releaseId, filmId, slug, primaryRegion, type, variant, announcementId, announcedOn, by } = row;
  const { ordinal, date, direction } = row;
  if (ordinal === null || direction === null) return [];
  const title = past
    ? titleOn({ ...row, titles: past.titles.get(filmId) ?? [] }, { day: past.day, today: past.now })
    : row.title;
  const history = steps.get(releaseId) ?? [];
  return [
    {
      releaseId,
      slug,
      title,
      primaryRegion,
      type,
      variant,
      announcedOn,
      by,
      studios: speakers.get(announcementId) ?? [],
      date,
      before: trailOf(history.filter((step) => step.ordinal < ordinal)).lastDate,
      direction,
      days: row.shiftDays,
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
