import { database } from "#app/database.ts";
import { listAnnouncementsOn } from "#db/queries/list-announcements-on.ts";
import { DAYS_APART } from "#domain/announcement-draft/likely-duplicate.ts";
import { isCalendarDate } from "#domain/calendar-date.ts";
import { addDays } from "#domain/gregorian.ts";
import { answerEditor, askedIn } from "../answer.ts";

const MOST_ANNOUNCEMENTS = 50;

/** `?on`: what was announced on a day and within two days of it: the same act may be on record already. 404 for no day. */
export async function GET(request: Request): Promise<Response> {
  const on = askedIn(request, "on");
  return answerEditor(async () => {
    if (!isCalendarDate(on)) return undefined;
    const days = { from: addDays(on, -DAYS_APART), to: addDays(on, DAYS_APART) };
    return { announcements: await listAnnouncementsOn(await database(), { ...days, limit: MOST_ANNOUNCEMENTS }) };
  });
}
