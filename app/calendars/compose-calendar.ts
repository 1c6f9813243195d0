import { today } from "#app/clock.ts";
import type { FoundList } from "#app/feeds/found-list.ts";
import type { Db } from "#db/db.ts";
import { type EventEdit, listEventEdits } from "#db/queries/list-event-edits.ts";
import type { ReleaseRow } from "#db/queries/list-releases.ts";
import { listReleasesAround, type ReleasesAround } from "#db/queries/list-releases-around.ts";
import { listTrailSteps } from "#db/queries/list-trail-steps.ts";
import { type CalendarDate, toCalendarDate } from "#domain/calendar-date.ts";
import { lastReplacementIn, type TrailStep } from "#domain/date-trail.ts";
import { formatAsAnnounced, formatPartialDate } from "#domain/format-date.ts";
import { addDays } from "#domain/gregorian.ts";
import type { Calendar, CalendarEvent } from "#domain/icalendar.ts";
import type { ListAddress } from "#domain/list-address.ts";
import { cardinal } from "#domain/number-words.ts";
import { DEFAULT_REGION, inRegion, localeOf } from "#domain/region.ts";
import { groupPlace, typesOfGroup } from "#domain/release-group.ts";
import { releasePlace } from "#domain/release-phrase.ts";

/** What the path of a calendar of all films begins with. */
export const UPCOMING = "upcoming";

const MOST_EVENTS = 1000;
/** How long what has opened stays in the calendar of all films, at least. */
const PAST_DAYS = 60;

/**
 * The releases that a calendar's address asks for, those on a day; where there is no room for all of them, those to come
 * first. Ask within `snapshot`.
 */
export async function composeCalendar(
  db: Db,
  address: ListAddress,
  list: FoundList,
  { origin, room = MOST_EVENTS }: { origin: URL; room?: number },
): Promise<Calendar> {
  const { region, group } = address;
  const { films } = list;
  const filter = {
    region,
    types: group && typesOfGroup(group),
    slates: films && "slate" in films ? [films.slate] : [],
    filmIds: films && "filmIds" in films ? films.filmIds : null,
    standing: null,
    from: films ? null : beginning(today()),
  };
  const found = await listReleasesAround(db, { filter, day: today(), limit: room });
  return {
    name: calendarName(address, list),
    description: [
      "Release dates, kept up to date. Calendars ask for it once or twice a day, or more seldom.",
      ...sayLeftOut(found, localeOf(region ?? DEFAULT_REGION)),
    ].join(" "),
    url: new URL(list.pagePath, origin).href,
    events: await toEvents(db, found.rows, origin),
  };
}

/** Between which days a calendar without room for all of its releases has them; nothing of one that has all. */
function sayLeftOut({ rows, areEarlierLeftOut, areLaterLeftOut }: ReleasesAround, locale: string): string[] {
  const [first, last] = [rows[0]?.date, rows.at(-1)?.date];
  const room = `It has room for ${cardinal(rows.length)} releases`;
  const begins = first && areEarlierLeftOut ? `begins on ${formatPartialDate(first, locale, "long")}` : null;
  const ends = last && areLaterLeftOut ? `ends on ${formatPartialDate(last, locale, "long")}` : null;
  if (begins !== null && ends !== null) return [`${room}: it ${begins} and ${ends}. ${EARLIER} ${LATER}`];
  if (begins !== null) return [`${room}, and ${begins}. ${EARLIER}`];
  return ends === null ? [] : [`${room}, and ${ends}. ${LATER}`];
}

const EARLIER = "What opened before is left out.";
const LATER = "What opens later follows when there is room.";

/** A first of a month: it changes once a month, so that the same calendar is answered on most days. */
function beginning(day: CalendarDate): CalendarDate {
  return toCalendarDate(`${addDays(day, -PAST_DAYS).slice(0, 7)}-01`);
}

function calendarName({ region, group }: ListAddress, { name }: FoundList): string {
  const what = name === null ? "Films" : name;
  if (region === null) return `${what}: release dates`;
  return `${what} ${group ? groupPlace(region, group) : inRegion(region)}`;
}

async function toEvents(db: Db, rows: readonly ReleaseRow[], origin: URL): Promise<CalendarEvent[]> {
  const releaseIds = rows.map(({ releaseId }) => releaseId);
  const known = await listTrailSteps(db, { releaseIds, asOf: today() });
  const steps = Map.groupBy(known, ({ releaseId }) => releaseId);
  const edits = await listEventEdits(db, { releaseIds });
  return rows.flatMap((row) => {
    const edit = edits.get(row.releaseId);
    return edit && row.date
      ? [toEvent(row, steps.get(row.releaseId) ?? [], { edit, day: row.date.earliest, origin })]
      : [];
  });
}

/**
 * Its sequence is the changes of the date that are counted, and the last edit of what else it tells. Both only grow, and an
 * edit at least has a place among all: of a count of a film's edits, a merge would take some away.
 */
function toEvent(
  row: ReleaseRow,
  steps: readonly TrailStep[],
  { edit, day, origin }: { edit: EventEdit; day: CalendarDate; origin: URL },
): CalendarEvent {
  const { releaseId, slug, title, region, type, variant, sequence, isBlurred } = row;
  const url = new URL(`/films/${slug}`, origin).href;
  const place = releasePlace(region, type, variant);
  return {
    uid: `release-${releaseId}@${origin.hostname}`,
    sequence: sequence + edit.revisionId,
    editedAt: edit.recordedAt,
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
