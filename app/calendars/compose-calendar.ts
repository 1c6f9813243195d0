import { today } from "#app/clock.ts";
import type { FoundList } from "#app/feeds/found-list.ts";
import type { Db } from "#db/db.ts";
import { listLatestEdits } from "#db/queries/list-latest-edits.ts";
import { listReleases, type ReleaseRow } from "#db/queries/list-releases.ts";
import { listTrailSteps } from "#db/queries/list-trail-steps.ts";
import { type CalendarDate, toCalendarDate } from "#domain/calendar-date.ts";
import { lastReplacementIn, type TrailStep } from "#domain/date-trail.ts";
import { formatAsAnnounced, formatPartialDate } from "#domain/format-date.ts";
import { addDays } from "#domain/gregorian.ts";
import type { Calendar, CalendarEvent } from "#domain/icalendar.ts";
import type { ListAddress } from "#domain/list-address.ts";
import { isExact, OPEN_END } from "#domain/partial-date.ts";
import { inRegion, localeOf } from "#domain/region.ts";
import { groupPlace, typesOfGroup } from "#domain/release-group.ts";
import { releasePlace } from "#domain/release-phrase.ts";

/** What the path of a calendar of all films begins with. */
export const UPCOMING = "upcoming";

const MOST_EVENTS = 1000;
/** How long what has opened stays in the calendar of all films, at least. */
const PAST_DAYS = 60;

/** The releases that a calendar's address asks for, those on a day. Ask within `snapshot`. */
export async function composeCalendar(db: Db, address: ListAddress, list: FoundList, origin: URL): Promise<Calendar> {
  const { region, group } = address;
  const { films } = list;
  const filter = {
    region,
    types: group && typesOfGroup(group),
    slates: films && "slate" in films ? [films.slate] : [],
    filmIds: films && "filmIds" in films ? films.filmIds : null,
    standing: null,
    from: films ? null : beginning(today()),
    to: null,
  };
  const rows = await listReleases(db, { filter, asOf: today(), after: null, limit: MOST_EVENTS });
  return {
    name: calendarName(address, list),
    description: "Release dates, kept up to date. Calendars ask for it once or twice a day, or more seldom.",
    url: new URL(list.pagePath, origin).href,
    events: await toEvents(db, rows, origin),
  };
}

/** A first of a month: it changes once a month, so that the same calendar is answered on most days. */
function beginning(day: CalendarDate): CalendarDate {
  return toCalendarDate(`${addDays(day, -PAST_DAYS).slice(0, 7)}-01`);
}

function calendarName({ region, group }: ListAddress, { name }: FoundList): string {
  const what = name === null ? "Films" : name;
  if (region === null) return `${what}: release dates`;
  return `${what} ${group ? groupPlace(region, group) : inRegion(region)}`;
}

/** A window is no event: its first day would be a date that nobody announced. */
async function toEvents(db: Db, rows: readonly ReleaseRow[], origin: URL): Promise<CalendarEvent[]> {
  const onDays = rows.filter(({ date }) => date !== null && isExact(date));
  const releaseIds = onDays.map(({ releaseId }) => releaseId);
  const known = await listTrailSteps(db, { releaseIds, asOf: OPEN_END });
  const steps = Map.groupBy(known, ({ releaseId }) => releaseId);
  const edits = await listLatestEdits(db, { releaseIds });
  return onDays.flatMap((row) => {
    const edit = edits.get(row.releaseId);
    return edit && row.date
      ? [toEvent(row, steps.get(row.releaseId) ?? [], { ...edit, day: row.date.earliest, origin })]
      : [];
  });
}

function toEvent(
  row: ReleaseRow,
  steps: readonly TrailStep[],
  { recordedAt, day, origin }: { recordedAt: string; day: CalendarDate; origin: URL },
): CalendarEvent {
  const { releaseId, slug, title, region, type, variant, sequence, isBlurred } = row;
  const url = new URL(`/films/${slug}`, origin).href;
  const place = releasePlace(region, type, variant);
  return {
    uid: `release-${releaseId}@${origin.hostname}`,
    sequence,
    editedAt: recordedAt,
    day,
    isTentative: isBlurred,
    summary: `${title}, ${place}`,
    description: [...sayMove(steps, localeOf(region)), url].join("\n"),
    url,
  };
}

/** From which date it came and when that was announced; nothing of a first date. */
function sayMove(steps: readonly TrailStep[], locale: string): string[] {
  const last = lastReplacementIn(steps);
  if (!last) return [];
  const from = formatAsAnnounced(last.replaced.date, last.replaced.wording, locale, "long");
  return [`Was ${from}, until ${formatPartialDate(last.announcedOn, locale, "long")}.`];
}
