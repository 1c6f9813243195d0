import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import type { Database } from "../db.ts";
import { onEveryEngine } from "../testing.ts";
import { countUpcomingReleases } from "./count-upcoming-releases.ts";
import { findStudio } from "./find-studio.ts";
import { listReleasesWithin, listUpcomingReleases } from "./list-upcoming-releases.ts";
import { isEarly, type UpcomingList } from "./release-list.ts";
import { line, recordSketches, usCinemas } from "./testing.ts";

const TODAY = "2026-11-24";

async function listed(db: Database, list: UpcomingList = usCinemas(TODAY), { limit = 50, offset = 0 } = {}) {
  const rows = await listUpcomingReleases(db, { ...list, limit, offset });
  return rows.map(({ slug, type, date }) => (type === "theatrical" ? `${slug} ${date.edtf}` : `${slug} ${type}`));
}

/** Films of one date each, under their dates. */
function dated(...dates: string[]) {
  return Object.fromEntries(dates.map((date, index) => [`film-${index}`, { history: [line("2026-01-05", date)] }]));
}

onEveryEngine("upcoming releases", (openTestDatabase) => {
  test("stand by their last day, then the narrower window, then slug, and without an end last", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      "z-without-end": { history: [line("2026-01-05", "2028/..")] },
      "a-without-end": { history: [line("2026-01-05", "2027-06/..")] },
      "b-day": { history: [line("2026-01-05", "2027-07-31")] },
      "c-day": { history: [line("2026-01-05", "2027-07-31")] },
      "a-month": { history: [line("2026-01-05", "2027-07")] },
      summer: { history: [line("2026-01-05", "2027-22")] },
      "a-year": { history: [line("2026-01-05", "2027")] },
      "half-a-year": { history: [line("2026-01-05", "2027-07/2027-12")] },
      "z-day": { history: [line("2026-01-05", "2027-07-30")] },
    });
    expect(await listed(db)).toEqual([
      "z-day 2027-07-30",
      "b-day 2027-07-31",
      "c-day 2027-07-31",
      "a-month 2027-07",
      "summer 2027-22",
      "half-a-year 2027-07/2027-12",
      "a-year 2027",
      "z-without-end 2028/..",
      "a-without-end 2027-06/..",
    ]);
  });

  test("include a window until its last day is over, and no day before the first asked for", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, dated("2026-11-23", "2026-11-24", "2026-11", "2026-10", "2026"));
    expect(await listed(db)).toEqual(["film-1 2026-11-24", "film-2 2026-11", "film-4 2026"]);
  });

  test("are those that the world knew of on the day, not those announced since", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      moved: { history: [line("2026-01-05", "2026-12-04"), line("2026-11-25", "2027-03-05")] },
      new: { history: [line("2026-11-25", "2026-12-11")] },
    });
    expect(await listed(db)).toEqual(["moved 2026-12-04"]);
    expect(await isEarly(db, usCinemas(TODAY))).toBe(true);
    expect(await listed(db, { ...usCinemas(TODAY), isEarly: true })).toEqual(["moved 2026-12-04"]);
    expect(await listed(db, usCinemas("2026-11-25"))).toEqual(["new 2026-12-11", "moved 2027-03-05"]);
  });

  test("include what has opened since the first day asked for, and nothing undated or cancelled", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      opened: {
        history: [line("2026-01-05", "2026-11-24"), line("2026-11-24", "2026-11-24", { standing: "released" })],
      },
      undated: { history: [line("2026-01-05", "2027-01-08"), line("2026-03-05", null)] },
      cancelled: { history: [line("2026-01-05", "2027-01-08"), line("2026-03-05", null, { standing: "cancelled" })] },
    });
    expect(await listed(db)).toEqual(["opened 2026-11-24"]);
  });

  test("are of the region and the types asked for: limited beside wide, never a premiere", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      wide: { history: [line("2026-01-05", "2027-01-08")] },
      few: { history: [line("2026-01-05", "2027-01-01", { type: "limited" })] },
      festival: { history: [line("2026-01-05", "2026-12-20", { type: "premiere" })] },
      british: { history: [line("2026-01-05", "2027-01-08", { region: "GB" })] },
    });
    expect(await listed(db)).toEqual(["few limited", "wide 2027-01-08"]);
    expect(await listed(db, { ...usCinemas(TODAY), region: "GB" })).toEqual(["british 2027-01-08"]);
  });

  test("of a studio are those it distributes and those it makes", async () => {
    const db = await openTestDatabase();
    const history = [line("2026-01-05", "2027-01-08")];
    await recordSketches(db, {
      distributed: { history, studios: [{ name: "A24", role: "distributor" }] },
      made: { history, studios: [{ name: "A24", role: "production" }] },
      others: { history, studios: [{ name: "Neon", role: "distributor" }] },
    });
    const studio = await findStudio(db, { slug: "a24" });
    const ofStudio = { ...usCinemas(TODAY), studioId: studio?.id ?? 0 };
    expect(await listed(db, ofStudio)).toEqual(["distributed 2027-01-08", "made 2027-01-08"]);
    expect(await countUpcomingReleases(db, { ...ofStudio, most: 50 })).toBe(2);
  });

  test("come a page at a time, and are counted on all pages together", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, dated("2027-01-01", "2027-01-08", "2027-01-15", "2027-01"));
    expect(await listed(db, usCinemas(TODAY), { limit: 2, offset: 2 })).toEqual([
      "film-2 2027-01-15",
      "film-3 2027-01",
    ]);
    expect(await countUpcomingReleases(db, { ...usCinemas(TODAY), most: 50 })).toBe(4);
    expect(await countUpcomingReleases(db, { ...usCinemas(TODAY), most: 3 })).toBe(3);
    const tomorrow = { ...usCinemas(TODAY), from: toCalendarDate("2027-01-09") };
    expect(await countUpcomingReleases(db, { ...tomorrow, most: 50 })).toBe(2);
  });

  test("of a month are those of its days, those whose window ends in it, and those that reach beyond", async () => {
    const db = await openTestDatabase();
    await recordSketches(
      db,
      dated(
        "2027-06-30",
        "2027-07-01",
        "2027-07-31",
        "2027-07",
        "2027-06/2027-07",
        "2027-22",
        "2027",
        "2028",
        "2026/..",
      ),
    );
    const july = { from: toCalendarDate("2027-07-01"), to: toCalendarDate("2027-07-31") };
    const within = async (page: { limit: number; offset: number }) => {
      const rows = await listReleasesWithin(db, { ...usCinemas(TODAY), ...july, ...page });
      return rows.map(({ date }) => date.edtf);
    };
    const all = await within({ limit: 50, offset: 0 });
    expect(all).toEqual(["2027-07-01", "2027-07-31", "2027-07", "2027-06/2027-07", "2027-22", "2027", "2026/.."]);
    const pages = await Promise.all([0, 2, 4, 6, 8].map((offset) => within({ limit: 2, offset })));
    expect(pages).toEqual([all.slice(0, 2), all.slice(2, 4), all.slice(4, 6), all.slice(6), []]);
  });
});
