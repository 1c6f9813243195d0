import { database } from "#app/database.ts";
import { listFilmsOnDates } from "#db/queries/list-films-on-dates.ts";
import { isCalendarDate } from "#domain/calendar-date.ts";
import { openingWeekend } from "#domain/opening-weekend.ts";
import { isRegion } from "#domain/region.ts";
import { CINEMA_TYPES } from "#domain/vocabulary.ts";
import { answerEditor, askedIn } from "../answer.ts";

const MOST_OPENINGS = 20;

/** `?region&date&film`: what else opens in cinemas there on the weekend of a day, as things stand. 404 for no day. */
export async function GET(request: Request): Promise<Response> {
  const [region, date] = [askedIn(request, "region"), askedIn(request, "date")];
  return answerEditor(async () => {
    if (!isRegion(region) || !isCalendarDate(date)) return undefined;
    const holdings = await listFilmsOnDates(await database(), {
      region,
      types: CINEMA_TYPES,
      ranges: [openingWeekend(date)],
      otherThan: askedIn(request, "film"),
      limit: MOST_OPENINGS,
    });
    const standing = holdings.filter(({ until }) => until === null);
    return { films: standing.map(({ slug, title }) => ({ slug, title })) };
  });
}
