import { connection } from "next/server";
import { cache } from "react";
import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import type { CalendarView } from "#components/upcoming/calendar.tsx";
import {
  MOST_COUNTED,
  MOST_LISTED,
  MOST_ON_SHELF,
  type MonthView,
  type PastDays,
  type RegionCounts,
  type UpcomingView,
} from "#components/upcoming/upcoming-view.ts";
import type { Db } from "#db/db.ts";
import { countUpcomingReleases } from "#db/queries/count-upcoming-releases.ts";
import { findChangeDays } from "#db/queries/find-change-days.ts";
import { findStudio, type StudioHead } from "#db/queries/find-studio.ts";
import { listDatedElsewhere } from "#db/queries/list-dated-elsewhere.ts";
import { listRecentMoves } from "#db/queries/list-recent-moves.ts";
import { listRegionCodes, listRegions, type RegionRow } from "#db/queries/list-regions.ts";
import { listUndatedReleases } from "#db/queries/list-undated-releases.ts";
import {
  listReleasesWithin,
  listUpcomingReleases,
  type MonthStretch,
  type UpcomingRow,
} from "#db/queries/list-upcoming-releases.ts";
import { listUpcomingStudios } from "#db/queries/list-upcoming-studios.ts";
import { isEarly, type ReleaseList, type UpcomingList } from "#db/queries/release-list.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { addDays } from "#domain/gregorian.ts";
import type { ListPlace } from "#domain/list-place.ts";
import { parseAsOf } from "#domain/as-of.ts";
import { parseMonth } from "#domain/month-calendar.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import { type ListWish, parseListWish } from "#domain/list-wish.ts";
import { type Query, quoted } from "#domain/query.ts";
import { localeOf, weekStartOf } from "#domain/region.ts";
import { RELEASE_GROUPS, type ReleaseGroup, typesOfGroup } from "#domain/release-group.ts";
import { standTogether } from "#domain/upcoming-calendar.ts";
import { describeFilms, type LookingBack } from "./listed-films.ts";

/** Some weeks of the busiest calendar, or all of a usual month. Who asks first after a change waits for each of them to be read and drawn. */
const RELEASES_A_PAGE = 100;
const LATEST_MOVES = 5;
const MOST_STUDIOS = 500;
/** Of a list longer than this, the studios of so many releases of each type are offered. */
const RELEASES_LOOKED_AT = 500;

/** The days a page is made for: it knows what was known today, and begins where yesterday still is today. */
interface PageDays {
  readonly asOf: CalendarDate;
  readonly from: CalendarDate;
  /** Set for a list of the past: its day, and the one on which it is told what came of it. */
  readonly past: LookingBack | null;
}

/**
 * A region's list in the shape asked for, all of one moment: what is to come, or what is dated in a month. Once for the page
 * and its head.
 */
export function loadCalendar({ region, group }: ListPlace, query: Query): Promise<CalendarView> {
  return calendarOf(region, group, JSON.stringify(query));
}

/** With the query as JSON, because objects that are equal would each be loaded for. */
const calendarOf = cache(async (region: string, group: ReleaseGroup, queryText: string): Promise<CalendarView> => {
  await connection();
  const place = { region, group };
  const query = JSON.parse(queryText) as Query;
  const db = await database();
  const now = today();
  const [wanted, month] = [parseAsOf(query["asOf"], now), parseMonth(query["month"])];
  const { wish, ignored } = parseListWish(query);
  const day = wanted.ok ? wanted.value : null;
  const days = day === null ? pageDays() : { asOf: day, from: day, past: { day, now } };
  const notes = [...ignored, ...[wanted, month].flatMap((read) => (read.ok ? [] : [read.problem]))];
  const asked = { wish, ignored: notes, days };
  return db.snapshot(async (moment) =>
    month.ok && month.value
      ? { shape: "month", view: await readMonth(moment, place, { ...asked, month: month.value }) }
      : { shape: "weeks", view: await readUpcoming(moment, place, asked) },
  );
});

/** Every region on record, with what is to come there. */
export async function loadRegions(): Promise<readonly RegionCounts[]> {
  await connection();
  return countRegions(await database(), pageDays());
}

/** The code of every region on record, in order. */
export async function loadRegionCodes(): Promise<readonly string[]> {
  await connection();
  return listRegionCodes(await database());
}

async function countRegions(db: Db, days: Pick<PageDays, "asOf" | "from">): Promise<readonly RegionCounts[]> {
  return byRegion(await listRegions(db, { ...days, most: MOST_COUNTED }));
}

/**
 * Which regions a list leads to is told by what is to come today: of a day long past, that of every region would be looked
 * for among all dates since. What its own region had to come that day is told where the list is empty, and only there.
 */
async function offerRegions(db: Db, list: UpcomingList, isEmpty: boolean): Promise<readonly RegionCounts[]> {
  const days = pageDays();
  const regions = await countRegions(db, days);
  if (!isEmpty || list.asOf === days.asOf) return regions;
  const groups = await Promise.all(
    RELEASE_GROUPS.map(async (group) => ({
      group,
      releases: await countUpcomingReleases(db, { ...list, types: typesOfGroup(group), most: MOST_COUNTED }),
    })),
  );
  return regions.map((counts) => (counts.region === list.region ? { ...counts, groups } : counts));
}

function pageDays(): PageDays {
  const asOf = today();
  return { asOf, from: addDays(asOf, -1), past: null };
}

async function readUpcoming(
  db: Db,
  { region, group }: ListPlace,
  { wish, ignored, days }: { wish: ListWish; ignored: readonly string[]; days: PageDays },
): Promise<UpcomingView> {
  const studio = wish.studio === null ? undefined : await findStudio(db, { slug: wish.studio });
  const { past } = days;
  const list = await toList(db, { region, group }, { studio, days });
  const total = await countUpcomingReleases(db, { ...list, most: MOST_LISTED });
  const pages = Math.max(1, Math.ceil(total / RELEASES_A_PAGE));
  const page = wish.page <= pages ? wish.page : 1;
  return {
    region,
    group,
    studio: studio ?? null,
    page,
    pages,
    total,
    locale: localeOf(region),
    from: days.from,
    today: past?.now ?? days.asOf,
    past: await readPastDays(db, list, past),
    notes: [...ignored, ...sayNoStudio(wish, studio), ...sayNoPage(wish, pages), ...sayCut({ page, pages, total })],
    regions: await offerRegions(db, list, total === 0),
    studios: await listUpcomingStudios(db, { ...list, limit: MOST_STUDIOS, most: RELEASES_LOOKED_AT }),
    ...(await readFilms(db, list, { page, pages, past })),
  };
}

async function readPastDays(db: Db, list: UpcomingList, past: LookingBack | null): Promise<PastDays | null> {
  return past && { day: past.day, ...(await findChangeDays(db, { ...list, day: past.day })) };
}

async function toList(
  db: Db,
  { region, group }: ListPlace,
  { studio, days: { past, ...known } }: { studio: StudioHead | undefined; days: PageDays },
): Promise<UpcomingList> {
  const list = { region, types: typesOfGroup(group), studioId: studio?.id ?? null, ...known };
  return past && (await isEarly(db, list)) ? { ...list, isEarly: true } : list;
}

/** What is dated in a month, whether it has passed or not. */
async function readMonth(
  db: Db,
  { region, group }: ListPlace,
  { wish, ignored, days, month }: { wish: ListWish; ignored: readonly string[]; days: PageDays; month: PartialDate },
): Promise<MonthView> {
  const studio = wish.studio === null ? undefined : await findStudio(db, { slug: wish.studio });
  const { past } = days;
  const list = await toList(db, { region, group }, { studio, days });
  const stretch = { from: month.earliest, to: month.latest };
  const { page, upcoming, hasMore, notes } = await readDatedWithin(db, { ...list, ...stretch }, wish.page);
  const films = { upcoming, undated: [], elsewhere: [], moved: [] };
  return {
    region,
    group,
    studio: studio ?? null,
    month,
    page,
    locale: localeOf(region),
    today: past?.now ?? days.asOf,
    past: await readPastDays(db, list, past),
    notes: [...ignored, ...sayNoStudio(wish, studio), ...notes],
    regions: await offerRegions(db, list, false),
    studios: await listUpcomingStudios(db, { ...list, limit: MOST_STUDIOS, most: RELEASES_LOOKED_AT }),
    releases: (await describeFilms(db, films, { asOf: list.asOf, past })).releases,
    hasMore,
  };
}

/** A page of what is dated in a month; the first where it has no such page. */
async function readDatedWithin(db: Db, list: ReleaseList & MonthStretch, page: number): Promise<MonthPage> {
  const offset = (page - 1) * RELEASES_A_PAGE;
  const rows =
    offset < MOST_LISTED ? await listReleasesWithin(db, { ...list, limit: RELEASES_A_PAGE + 1, offset }) : [];
  if (rows.length === 0 && page > 1)
    return {
      ...(await readDatedWithin(db, list, 1)),
      notes: [`The page “${page}” was ignored: this month has no such page.`],
    };
  const hasMore = rows.length > RELEASES_A_PAGE;
  const isCut = hasMore && offset + RELEASES_A_PAGE >= MOST_LISTED;
  return {
    page,
    upcoming: rows.slice(0, RELEASES_A_PAGE),
    hasMore: hasMore && !isCut,
    notes: isCut ? [`This month’s list ends after ${MOST_LISTED} releases: choose a studio to look further.`] : [],
  };
}

interface MonthPage {
  readonly page: number;
  readonly upcoming: readonly UpcomingRow[];
  readonly hasMore: boolean;
  readonly notes: readonly string[];
}

interface ListPage {
  readonly page: number;
  readonly pages: number;
  readonly past: LookingBack | null;
}

/** The films of a page, with the past of each: those to come, and on the first one what moved and those on the shelves. */
async function readFilms(db: Db, list: UpcomingList, { page, pages, past }: ListPage) {
  const { upcoming, tears } = await readDated(db, list, { page, pages });
  const [undated, elsewhere, moved] =
    page > 1
      ? [[], [], []]
      : await Promise.all([
          listUndatedReleases(db, { ...list, limit: MOST_ON_SHELF }),
          listDatedElsewhere(db, { ...list, limit: MOST_ON_SHELF }),
          listRecentMoves(db, { ...list, limit: LATEST_MOVES }),
        ]);
  return { tears, ...(await describeFilms(db, { upcoming, undated, elsewhere, moved }, { asOf: list.asOf, past })) };
}

/** The dated releases of a page, and whether the pages beside it have some of the same week. */
async function readDated(db: Db, list: UpcomingList, { page, pages }: Omit<ListPage, "past">) {
  const offset = (page - 1) * RELEASES_A_PAGE;
  const before = Math.min(offset, 1);
  const after = page < pages ? 1 : 0;
  const limit = before + RELEASES_A_PAGE + after;
  const rows = await listUpcomingReleases(db, { ...list, limit, offset: offset - before });
  const upcoming = rows.slice(before, before + RELEASES_A_PAGE);
  const isTorn = (index: number) => {
    const [last, first] = rows.slice(index - 1, index + 1);
    return Boolean(last && first && standTogether(last.date, first.date, weekStartOf(list.region)));
  };
  const tears = { before: before > 0 && isTorn(before), after: isTorn(before + RELEASES_A_PAGE) };
  return { upcoming, tears };
}

function sayNoStudio({ studio: slug }: ListWish, studio: StudioHead | undefined): string[] {
  return slug !== null && !studio ? [`The studio ${quoted(slug)} was ignored: no studio on record has that name.`] : [];
}

function sayNoPage({ page }: ListWish, pages: number): string[] {
  const has = pages === 1 ? "one page" : `${pages} pages`;
  return page > pages ? [`The page “${page}” was ignored: this list has ${has}.`] : [];
}

function sayCut({ page, pages, total }: { page: number; pages: number; total: number }): string[] {
  const end = `This list ends after ${MOST_LISTED} releases: choose a month or a studio to look further.`;
  return total === MOST_LISTED && page === pages ? [end] : [];
}

function byRegion(rows: readonly RegionRow[]): RegionCounts[] {
  return [...Map.groupBy(rows, (row) => row.region)].map(([region, ofRegion]) => ({
    region,
    groups: RELEASE_GROUPS.map((group) => ({ group, releases: countOf(ofRegion, group) })),
  }));
}

function countOf(rows: readonly RegionRow[], group: ReleaseGroup): number {
  const types = typesOfGroup(group);
  return rows.reduce((sum, { type, releases }) => (type && types.includes(type) ? sum + releases : sum), 0);
}
