import { today } from "#app/clock.ts";
import type { Db } from "#db/db.ts";
import { listFilmTitles } from "#db/queries/list-film-titles.ts";
import { titleOn } from "#domain/as-of.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";

/** What the films of some rows were called on a day; where none is given, what they are called. */
export async function titlesOn(
  db: Db,
  rows: readonly { readonly filmId: number; readonly title: string }[],
  day: CalendarDate | undefined,
): Promise<ReadonlyMap<number, string>> {
  if (day === undefined) return new Map(rows.map(({ filmId, title }) => [filmId, title]));
  const all = await listFilmTitles(db, { filmIds: rows.map(({ filmId }) => filmId) });
  const now = today();
  const byFilm = Map.groupBy(all, ({ filmId }) => filmId);
  return new Map(
    rows.map(({ filmId, title }) => [
      filmId,
      titleOn({ title, titles: byFilm.get(filmId) ?? [] }, { day, today: now }),
    ]),
  );
}
