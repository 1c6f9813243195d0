import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { findList } from "#app/feeds/found-list.ts";
import type { Database } from "#db/db.ts";
import { retractDateChange } from "#db/mutations/correct-date-change.ts";
import { recordAnnouncement } from "#db/mutations/record-announcement.ts";
import { announcementOf, EDIT, lineOf, SAVED } from "#db/mutations/testing.ts";
import { listReleaseVersions } from "#db/queries/list-release-versions.ts";
import type { HistoryLine } from "#db/import/format.ts";
import { line, recordSketches } from "#db/queries/testing.ts";
import { onConcurrentEngines } from "#db/testing.ts";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { addDays } from "#domain/gregorian.ts";
import { icalendar } from "#domain/icalendar.ts";
import { parseListAddress } from "#domain/list-address.ts";
import { readByIcalJs, readByNodeIcal, type SeenEvent } from "#domain/testing-calendar.ts";
import { composeCalendar, UPCOMING } from "./compose-calendar.ts";

const ORIGIN = new URL("https://slateline.test");
/** More than most of these calendars need. */
const ROOM = 8;

/** The calendar of an address, as two programs that know nothing of each other read it, and both alike. */
async function read(db: Database, path: string): Promise<readonly SeenEvent[]> {
  const text = await fileOf(db, path);
  const events = readByIcalJs(text);
  expect(readByNodeIcal(text)).toEqual(events);
  return events;
}

/** What the calendar of an address says of itself. */
async function describe(db: Database, path: string): Promise<unknown> {
  const calendar = ICAL.Component.fromString(await fileOf(db, path));
  return calendar.getFirstPropertyValue("description");
}

async function fileOf(db: Database, path: string): Promise<string> {
  const address = parseListAddress(path.split("/"), { all: UPCOMING, formats: ["ics"] });
  if (!address) throw new Error(`${path} is no calendar`);
  return db.snapshot(async (moment) => {
    const list = await findList(moment, address.subject, "/");
    if (!list || "moved" in list) throw new Error(`There is no ${path}`);
    return icalendar(await composeCalendar(moment, address, list, { origin: ORIGIN, room: ROOM }));
  });
}

/** So many releases of one film, a day apart from `first` on. */
function daily(first: string, releases: number): readonly HistoryLine[] {
  return Array.from({ length: releases }, (_, index) =>
    line("1990-01-05", addDays(toCalendarDate(first), index), { variant: `${first} and ${index}` }),
  );
}

/** Announces a date of a film, or its loss, on a day. */
async function announce(db: Database, day: string, date: string | null): Promise<void> {
  const version = (await listReleaseVersions(db, { slugs: ["dune"] })).get("dune")?.releases[0]?.version ?? null;
  const outcome = await recordAnnouncement(
    db,
    announcementOf(day, [lineOf("dune", date, { basedOn: version })]),
    SAVED,
  );
  expect(outcome).toMatchObject({ ok: true });
}

async function changeOf(db: Database, date: string) {
  const d = db.t.dateChanges;
  const [change] = await db.q.select({ id: d.id, version: d.version }).from(d).where(eq(d.edtf, date)).limit(1);
  if (!change) throw new Error(`No change to ${date}`);
  return change;
}

onConcurrentEngines("a subscribed calendar", (openTestDatabase) => {
  test("follows a release through all that becomes of it, as one event", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { title: "Dune", history: [line("2026-01-05", "2027-10-01")] } });
    const path = "films/dune.ics";
    const [first] = await read(db, path);
    expect(first).toMatchObject({
      start: "2027-10-01",
      end: "2027-10-02",
      isWholeDay: true,
      transparency: "TRANSPARENT",
    });
    expect(first).toMatchObject({ sequence: 0, status: "CONFIRMED", summary: "Dune, in US cinemas" });
    const uid = first?.uid;

    await announce(db, "2026-02-05", "2027-10-22");
    const [moved] = await read(db, path);
    expect(moved).toMatchObject({ uid, sequence: 1, start: "2027-10-22", end: "2027-10-23" });
    expect(moved?.description).toContain("Was October 1, 2027, until February 5, 2026.");

    await announce(db, "2026-03-05", "2027-10");
    expect(await read(db, path)).toMatchObject([{ uid, sequence: 1, status: "TENTATIVE", start: "2027-10-22" }]);

    await announce(db, "2026-04-05", null);
    expect(await read(db, path)).toEqual([]);

    await announce(db, "2026-05-05", "2028-22");
    expect(await read(db, path)).toEqual([]);

    await announce(db, "2026-06-05", "2028-07-07");
    const [firmed] = await read(db, path);
    expect(firmed).toMatchObject({ uid, sequence: 4, start: "2028-07-07", status: "CONFIRMED", isWholeDay: true });

    await retractDateChange(db, { seen: await changeOf(db, "2028-07-07"), reason: "A hoax" }, EDIT);
    expect(await read(db, path)).toEqual([]);
    await announce(db, "2026-07-05", "2028-07-14");
    const [again] = await read(db, path);
    expect(again).toMatchObject({ uid, sequence: 6, start: "2028-07-14" });
  });

  test("says the same whenever it is asked for", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [line("2026-01-05", "2027-10-01")] } });
    expect(await read(db, "films/dune.ics")).toEqual(await read(db, "films/dune.ics"));
    const [event] = await read(db, "films/dune.ics");
    expect(new Set(event?.stamps).size).toBe(1);
  });

  test("that is full has what is to come and what passed last, and says where it begins", async () => {
    const db = await openTestDatabase();
    const windows = ["1995", "2001-07", "2099-12", "2100-02"].map((date) =>
      line("1990-01-05", date, { variant: `in ${date}` }),
    );
    const history = [...daily("1995-01-01", ROOM), ...daily("2100-01-01", 2), ...windows];
    await recordSketches(db, { dune: { title: "Dune", history } });
    for (const path of ["films/dune.ics", "films/dune/US/cinemas.ics", "watchlist/dune.ics"]) {
      const days = (await read(db, path)).map(({ start }) => start);
      expect(days).toHaveLength(ROOM);
      expect([days[0], ...days.slice(-3)]).toEqual(["1995-01-03", "1995-01-08", "2100-01-01", "2100-01-02"]);
      expect(await describe(db, path)).toMatch(
        / It has room for eight releases, and begins on January 3, 1995\. What opened before is left out\.$/,
      );
    }
  });

  test("that what is to come fills by itself has what comes next, and says where it ends", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [...daily("1995-01-01", 1), ...daily("2100-01-01", ROOM + 1)] } });
    const days = (await read(db, "films/dune.ics")).map(({ start }) => start);
    expect([days.length, days[0], days.at(-1)]).toEqual([ROOM, "2100-01-01", "2100-01-08"]);
    expect(await describe(db, "films/dune.ics")).toMatch(
      / eight releases: it begins on January 1, 2100 and ends on January 8, 2100\. What opened before is left out\. What opens later follows when there is room\.$/,
    );
    expect(await describe(db, "upcoming/US/cinemas.ics")).toMatch(
      / It has room for eight releases, and ends on January 8, 2100\. What opens later follows when there is room\.$/,
    );
  });

  test("with room for all it is of says nothing of any that are left out", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [...daily("1995-01-01", ROOM - 1), ...daily("2100-01-01", 1)] } });
    expect(await read(db, "films/dune.ics")).toHaveLength(ROOM);
    expect(await describe(db, "films/dune.ics")).not.toContain("room");
  });

  test("is of a region and a group, of a studio, or of the films that its address names", async () => {
    const db = await openTestDatabase();
    const studios = [{ name: "A24", role: "distributor" as const }];
    const german = line("2026-01-05", "2027-10-07", { region: "DE" });
    await recordSketches(db, {
      dune: { history: [line("2026-01-05", "2027-10-01"), german], studios },
      tenet: { history: [line("2026-01-05", "2027-09-03"), line("2026-01-05", "2027-11-05", { type: "streaming" })] },
      past: { history: [line("2019-01-05", "2020-09-03")] },
    });
    const days = async (path: string) => (await read(db, path)).map(({ start }) => start);
    expect(await days("upcoming/US/cinemas.ics")).toEqual(["2027-09-03", "2027-10-01"]);
    expect(await days("upcoming/US/streaming.ics")).toEqual(["2027-11-05"]);
    expect(await days("films/dune.ics")).toEqual(["2027-10-01", "2027-10-07"]);
    expect(await days("films/dune/DE.ics")).toEqual(["2027-10-07"]);
    expect(await days("studios/a24/US/cinemas.ics")).toEqual(["2027-10-01"]);
    expect(await days("watchlist/tenet,past,nobody/US/cinemas.ics")).toEqual(["2020-09-03", "2027-09-03"]);
  });
});
