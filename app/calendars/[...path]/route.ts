import { composeCalendar, UPCOMING } from "#app/calendars/compose-calendar.ts";
import { answerList } from "#app/feeds/answer-list.ts";
import { icalendar } from "#domain/icalendar.ts";

const PLACE = { base: "/calendars", all: UPCOMING, allPage: "/", formats: ["ics"] };
const contentType = "text/calendar; charset=utf-8";

/** `GET /calendars/upcoming/US/cinemas.ics`: releases on their days; 308 to its present address, 404 for none. */
export async function GET(request: Request, { params }: RouteContext<"/calendars/[...path]">): Promise<Response> {
  const { path } = await params;
  return answerList(request, path, PLACE, async (db, address, list, origin) => {
    return { text: icalendar(await composeCalendar(db, address, list, { origin })), contentType };
  });
}
