import { notFound, permanentRedirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { database } from "#app/database.ts";
import type { AnnouncementView } from "#components/announcement/announcement-view.ts";
import type { ChangeItem } from "#components/changes/changes-view.ts";
import type { Db } from "#db/db.ts";
import { findAnnouncement, type FoundAnnouncement } from "#db/queries/find-announcement.ts";
import { findRedirect } from "#db/queries/find-redirect.ts";
import { listChangesOfAnnouncement } from "#db/queries/list-changes.ts";
import { listFilmsOnDates } from "#db/queries/list-films-on-dates.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { DateHolding } from "#domain/date-holding.ts";
import { openingWeekend } from "#domain/opening-weekend.ts";
import { comparePartialDates, isExact } from "#domain/partial-date.ts";
import { DEFAULT_REGION, localeOf } from "#domain/region.ts";
import { CINEMA_TYPES, isInCinemas } from "#domain/vocabulary.ts";
import { listWeekendNeighbours } from "#domain/weekend-neighbour.ts";
import { describeChanges } from "../../described-changes.ts";

const MOST_LINES = 500;
const MOST_COMPANY = 500;

/**
 * The announcement of an address, once for the page and its head. An address it had before redirects (308), any other
 * is a 404.
 */
export const loadAnnouncement = cache(async (slug: string): Promise<AnnouncementView> => {
  await connection();
  const db = await database();
  const view = await db.snapshot(async (moment) => {
    const announcement = await findAnnouncement(moment, { slug });
    return announcement && readAnnouncement(moment, announcement);
  });
  if (view) return view;
  const moved = await findRedirect(db, { kind: "announcement", fromSlug: slug });
  return moved ? permanentRedirect(`/announcements/${moved}`) : notFound();
});

async function readAnnouncement(db: Db, { id, ...announcement }: FoundAnnouncement): Promise<AnnouncementView> {
  const rows = await listChangesOfAnnouncement(db, { announcementId: id, limit: MOST_LINES + 1 });
  const described = await describeChanges(db, rows.slice(0, MOST_LINES));
  const changes = described.flatMap((one) => one.changes).toSorted(byNewDate);
  const holdings = await readHoldings(db, changes);
  const lines = changes.map((change) => {
    const day = arrivalDay(change);
    const there = holdings.get(change.region) ?? [];
    return {
      ...change,
      neighbours: day
        ? listWeekendNeighbours({ slug: change.slug, day, announcedOn: announcement.announcedOn }, there)
        : [],
    };
  });
  const sources = new Map(changes.flatMap((change) => change.sources).map((source) => [source.url, source]));
  const regions = new Set(changes.map(({ region }) => region));
  const [only] = regions;
  return {
    ...announcement,
    locale: localeOf(regions.size === 1 && only ? only : DEFAULT_REGION),
    lines,
    sources: [...sources.values()],
    isCut: rows.length > MOST_LINES,
  };
}

/** In the order in which the films open since; those without a date last. */
function byNewDate(a: ChangeItem, b: ChangeItem): number {
  const [first, second] = [a.line.step.entry.date, b.line.step.entry.date];
  if (first && second) return comparePartialDates(first, second);
  return Number(Boolean(second)) - Number(Boolean(first));
}

/** The day in cinemas onto which a line put its film; null for a restatement, and for what is no day. */
function arrivalDay({ line, type, variant }: ChangeItem): CalendarDate | null {
  const { date } = line.step.entry;
  const isArrival = !line.restates && line.step.kind !== "released" && isInCinemas(type) && variant === "";
  return isArrival && date && isExact(date) ? date.earliest : null;
}

/** The films that ever held a day of the weekends moved onto, region by region. */
async function readHoldings(
  db: Db,
  changes: readonly ChangeItem[],
): Promise<ReadonlyMap<string, readonly DateHolding[]>> {
  const days = changes.map((change) => ({ region: change.region, day: arrivalDay(change) }));
  const held = [...Map.groupBy(days, ({ region }) => region)].map(async ([region, ofRegion]) => {
    const weekends = ofRegion.flatMap(({ day }) => (day ? [openingWeekend(day)] : []));
    const ranges = [...new Map(weekends.map((weekend) => [weekend.from, weekend])).values()];
    const holdings = await listFilmsOnDates(db, {
      region,
      types: CINEMA_TYPES,
      ranges,
      otherThan: null,
      limit: MOST_COMPANY,
    });
    return [region, holdings] as const;
  });
  return new Map(await Promise.all(held));
}
