import { type Outcome, UNKNOWN_STUDIO } from "#app/api/answer.ts";
import { today } from "#app/clock.ts";
import type { Db } from "#db/db.ts";
import { findStudio } from "#db/queries/find-studio.ts";
import { listFilmTitles } from "#db/queries/list-film-titles.ts";
import { listReleases, type ReleaseRow } from "#db/queries/list-releases.ts";
import { titleOn } from "#domain/as-of.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { formatReleaseCursor } from "#domain/release-cursor.ts";
import { toReleaseAnswer } from "../release.ts";
import type { ReleasesAnswer, ReleasesQuery } from "./schema.ts";

/** The releases that a query asks for, a page of them, all of one moment: ask within `snapshot`. */
export async function answerReleases(db: Db, query: ReleasesQuery): Promise<Outcome<ReleasesAnswer>> {
  const studio = query.studio === undefined ? null : await findStudio(db, { slug: query.studio });
  if (studio === undefined) return UNKNOWN_STUDIO;
  const { from = null, to = null, region = null, type: types = null, standing = null, limit } = query;
  const rows = await listReleases(db, {
    filter: { from, to, region, types, standing, studioId: studio?.id ?? null },
    asOf: query.asOf ?? today(),
    after: query.cursor ?? null,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const titles = query.asOf === undefined ? new Map<number, string>() : await titlesOn(db, shown, query.asOf);
  const last = shown.at(-1);
  return {
    data: shown.map((row) => {
      const { slug, filmId } = row;
      return toReleaseAnswer({ slug, title: titles.get(filmId) ?? row.title }, row);
    }),
    next: last && rows.length > limit ? formatReleaseCursor(last.cursor) : null,
  };
}

/** What the films of some rows were called on a day. */
async function titlesOn(db: Db, rows: readonly ReleaseRow[], day: CalendarDate): Promise<ReadonlyMap<number, string>> {
  const all = await listFilmTitles(db, { filmIds: rows.map(({ filmId }) => filmId) });
  const byFilm = Map.groupBy(all, ({ filmId }) => filmId);
  return new Map(rows.map(({ filmId, title }) => [filmId, titleOn({ title, titles: byFilm.get(filmId) ?? [] }, day)]));
}
