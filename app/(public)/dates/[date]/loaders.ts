import { notFound } from "next/navigation";
import { connection } from "next/server";
import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import type { DateView } from "#components/date/date-view.ts";
import { countFilms } from "#db/queries/count-films.ts";
import { listFilmsOnDates } from "#db/queries/list-films-on-dates.ts";
import { dateOfPage } from "#domain/date-page.ts";
import { parseDateWish } from "#domain/date-wish.ts";
import { addDays } from "#domain/gregorian.ts";
import { openingWeekend } from "#domain/opening-weekend.ts";
import { isExact } from "#domain/partial-date.ts";
import type { Query } from "#domain/query.ts";
import { localeOf } from "#domain/region.ts";
import { CINEMA_TYPES } from "#domain/vocabulary.ts";
import { loadRegions } from "../../loaders.ts";

const MOST_RELEASES = 1000;

/** A day with its weekend, or a month, in the region that the address asks for; a 404 where the path names neither. */
export async function loadDate(text: string, query: Query): Promise<DateView> {
  await connection();
  const date = dateOfPage(text) ?? notFound();
  const { region, ignored } = parseDateWish(query);
  const range = isExact(date) ? openingWeekend(date.earliest) : { from: date.earliest, to: date.latest };
  const regions = await loadRegions();
  const db = await database();
  return db.snapshot(async (moment) => ({
    date,
    region,
    locale: localeOf(region),
    today: addDays(today(), -1),
    holdings: await listFilmsOnDates(moment, {
      region,
      types: CINEMA_TYPES,
      ranges: [range],
      otherThan: null,
      limit: MOST_RELEASES,
    }),
    filmCount: await countFilms(moment),
    regions: regions.map((counts) => counts.region),
    notes: ignored,
  }));
}
