import { notFound } from "next/navigation";
import { connection } from "next/server";
import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import type { DateView } from "#components/date/date-view.ts";
import { MOST_FILMS_COUNTED } from "#components/film/film-view.ts";
import { countFilms } from "#db/queries/count-films.ts";
import { countReleasesOnDates, listFilmsOnDates } from "#db/queries/list-films-on-dates.ts";
import { dateOfPage } from "#domain/date-page.ts";
import { parseDateWish } from "#domain/date-wish.ts";
import { addDays } from "#domain/gregorian.ts";
import { openingWeekend } from "#domain/opening-weekend.ts";
import { isExact } from "#domain/partial-date.ts";
import type { Query } from "#domain/query.ts";
import { localeOf } from "#domain/region.ts";
import { typesOfGroup } from "#domain/release-group.ts";
import { loadRegionCodes } from "../../loaders.ts";

const MOST_RELEASES = 1000;

/** A day with its weekend, or a month, where the query asks for it; a 404 where the path names neither. */
export async function loadDate(text: string, query: Query): Promise<DateView> {
  await connection();
  const date = dateOfPage(text) ?? notFound();
  const { wish, ignored } = parseDateWish(query);
  const range = isExact(date) ? openingWeekend(date.earliest) : { from: date.earliest, to: date.latest };
  const regions = await loadRegionCodes();
  const db = await database();
  const held = { region: wish.region, types: typesOfGroup(wish.group), ranges: [range], otherThan: null };
  return db.snapshot(async (moment) => ({
    date,
    ...wish,
    locale: localeOf(wish.region),
    today: addDays(today(), -1),
    holdings: await listFilmsOnDates(moment, { ...held, limit: MOST_RELEASES }),
    isCut: (await countReleasesOnDates(moment, { ...held, limit: MOST_RELEASES + 1 })) > MOST_RELEASES,
    filmCount: await countFilms(moment, { most: MOST_FILMS_COUNTED }),
    regions,
    notes: ignored,
  }));
}
