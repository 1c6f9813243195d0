import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { expect, onTestFinished, test, vi } from "vitest";
import { findList } from "#app/feeds/found-list.ts";
import type { Database } from "#db/db.ts";
import { correctAnnouncement } from "#db/mutations/correct-announcement.ts";
import { retractDateChange } from "#db/mutations/correct-date-change.ts";
import { correctFilm } from "#db/mutations/edit-film.ts";
import { mergeFilms } from "#db/mutations/merge-films.ts";
import { recordAnnouncement } from "#db/mutations/record-announcement.ts";
import { retitleFilm } from "#db/mutations/retitle-film.ts";
import type { EditFacts, EditOutcome } from "#db/mutations/save-edit.ts";
import { announcementOf, EDIT, lineOf, SAVED, savedIn } from "#db/mutations/testing.ts";
import { undoChangeset } from "#db/mutations/undo-changeset.ts";
import { findFilmFacts } from "#db/queries/find-film-facts.ts";
import { planMerge } from "#db/queries/plan-merge.ts";
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
/** Noon of that day, as milliseconds. */
const APRIL_20_2020 = 1_587_384_000_000;
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

/** An edit that is made at noon of a day. */
function editAt(day: string): EditFacts {
  return { ...EDIT, recordedAt: `${day}T12:00:00.000Z` };
}

async function saved(edit: Promise<EditOutcome>): Promise<void> {
  savedIn(await edit);
}

/** Of one event as it was seen one time after another, each time another. */
function expectGrowth(events: readonly (SeenEvent | undefined)[]): void {
  for (const [index, event] of events.entries()) {
    const before = events[index - 1];
    if (!event || !before) continue;
    expect(event.sequence).toBeGreaterThan(before.sequence);
    expect((event.stamps[0] ?? "") >= (before.stamps[0] ?? "")).toBe(true);
  }
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
    expect(first).toMatchObject({ status: "CONFIRMED", summary: "Dune, in US cinemas" });
    const uid = first?.uid;

    await announce(db, "2026-02-05", "2027-10-22");
    const [moved] = await read(db, path);
    expect(moved).toMatchObject({ uid, start: "2027-10-22", end: "2027-10-23" });
    expect(moved?.description).toContain("Was October 1, 2027, until February 5, 2026.");

    await announce(db, "2026-03-05", "2027-10");
    const [blurred] = await read(db, path);
    expect(blurred).toMatchObject({ uid, status: "TENTATIVE", start: "2027-10-22" });

    await announce(db, "2026-04-05", null);
    expect(await read(db, path)).toEqual([]);

    await announce(db, "2026-05-05", "2028-22");
    expect(await read(db, path)).toEqual([]);

    await announce(db, "2026-06-05", "2028-07-07");
    const [firmed] = await read(db, path);
    expect(firmed).toMatchObject({ uid, start: "2028-07-07", status: "CONFIRMED", isWholeDay: true });

    await retractDateChange(db, { seen: await changeOf(db, "2028-07-07"), reason: "A hoax" }, EDIT);
    expect(await read(db, path)).toEqual([]);
    await announce(db, "2026-07-05", "2028-07-14");
    const [again] = await read(db, path);
    expect(again).toMatchObject({ uid, start: "2028-07-14" });
    expectGrowth([first, moved, blurred, firmed, again]);
  });

  test("stamps an event anew whenever what it tells is edited, and in no other case", async () => {
    const db = await openTestDatabase();
    const history = [line("2026-01-05", "2027-10-01"), line("2026-02-05", "2027-10-22")];
    await recordSketches(db, { dune: { title: "Dune", history } });
    const seen = { slug: "announced-2026-02-05", version: 1 };
    const head = { announcedOn: "2026-02-05", by: "unknown", studios: [], headline: null } as const;
    const events: (SeenEvent | undefined)[] = [];
    const readAt = async (at: string) => {
      const [event] = await read(db, "films/dune.ics");
      expect(event?.stamps).toEqual([at, at]);
      events.push(event);
      return event;
    };
    const [before] = await read(db, "films/dune.ics");

    const title = { title: "Dune: Part Three", from: null, source: null };
    await saved(retitleFilm(db, { seen: { slug: "dune", version: 1 }, title }, editAt("2027-01-01")));
    expect(await readAt("2027-01-01T12:00:00Z")).toMatchObject({ summary: "Dune: Part Three, in US cinemas" });

    const later = { ...head, announcedOn: "2026-02-06" };
    await saved(correctAnnouncement(db, { seen, correction: later }, editAt("2027-01-02")));
    expect((await readAt("2027-01-02T12:00:00Z"))?.description).toContain("until February 6, 2026.");

    const named = { ...later, headline: "Dune moves", studios: ["A24"] };
    await saved(correctAnnouncement(db, { seen: { ...seen, version: 2 }, correction: named }, editAt("2027-01-03")));
    const film = await findFilmFacts(db, { slug: "dune" });
    if (!film) throw new Error("There is no dune");
    const checked = { ...film.facts, checkedOn: "2027-01-04" };
    const seenFilm = { slug: "dune", version: film.version };
    await saved(correctFilm(db, { seen: seenFilm, correction: checked }, editAt("2027-01-04")));
    expect(await read(db, "films/dune.ics")).toEqual([events.at(-1)]);
    expectGrowth([before, ...events]);
  });

  test("of films that were merged, and are two again, never takes a stamp or a sequence back", async () => {
    const db = await openTestDatabase();
    const german = line("2026-01-05", "2027-10-07", { region: "DE" });
    const renamed = line("2026-02-05", "2027-10-22");
    await recordSketches(db, {
      dune: { title: "Dune", history: [line("2026-01-05", "2027-10-01")] },
      arrakis: { title: "Arrakis", history: [german, renamed] },
    });
    const title = { title: "Untitled Arrakis", from: null, source: null };
    await saved(retitleFilm(db, { seen: { slug: "arrakis", version: 1 }, title }, editAt("2027-01-01")));
    const path = "watchlist/dune,arrakis.ics";
    const seen = [await read(db, path)];
    const ids = new Map((await db.q.select().from(db.t.films)).map(({ id, slug }) => [slug, id]));
    const [keptId, mergedId] = [ids.get("dune") ?? 0, ids.get("arrakis") ?? 0];
    const { basis } = await db.snapshot((moment) => planMerge(moment, { keptId, mergedId }));
    const merge = {
      kept: { slug: "dune", version: 1 },
      merged: { slug: "arrakis", version: 2 },
      basis,
      choices: new Map(),
    };
    const changesetId = savedIn(await mergeFilms(db, merge, editAt("2027-01-02")));
    seen.push(await read(db, path));
    const { kind: _, ...undo } = editAt("2027-01-03");
    await saved(undoChangeset(db, { id: changesetId }, undo));
    seen.push(await read(db, path));
    expect(seen.map((events) => events.map(({ summary, start }) => `${summary} ${start}`))).toEqual([
      [
        "Dune, in US cinemas 2027-10-01",
        "Untitled Arrakis, in cinemas in Germany 2027-10-07",
        "Untitled Arrakis, in US cinemas 2027-10-22",
      ],
      ["Dune, in cinemas in Germany 2027-10-07", "Dune, in US cinemas 2027-10-22"],
      [
        "Dune, in US cinemas 2027-10-01",
        "Untitled Arrakis, in cinemas in Germany 2027-10-07",
        "Untitled Arrakis, in US cinemas 2027-10-22",
      ],
    ]);
    for (const of of Map.groupBy(seen.flat(), ({ uid }) => uid).values()) expectGrowth(of);
  });

  test("tells of a move once it is known, and not of one that may have been announced by today", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: APRIL_20_2020 });
    onTestFinished(() => void vi.useRealTimers());
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [line("2019-02-01", "2021-07-23")] } });
    await announce(db, "2020-04", "2021-11-19");
    const [event] = await read(db, "films/dune.ics");
    expect(event?.start).toBe("2021-07-23");
    expect(event?.description).not.toContain("Was");
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
