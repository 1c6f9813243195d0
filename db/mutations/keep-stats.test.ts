import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { EVERYBODY } from "#domain/stats/counts.ts";
import { holdsOf, tally } from "#domain/stats/tally.ts";
import type { Database } from "../db.ts";
import { keepingStats } from "../keeping-stats.ts";
import { findStudio } from "../queries/find-studio.ts";
import { countDecidedStudios, listDecidedStudios } from "../queries/list-decided-studios.ts";
import { listLongestSlips, listMostMoved } from "../queries/list-ranked-films.ts";
import { listStatSums } from "../queries/list-stat-sums.ts";
import { line, recordSketches } from "../queries/testing.ts";
import { onEveryEngine } from "../testing.ts";
import { forgetStats, keepStats } from "./keep-stats.ts";
import { recordAnnouncement } from "./record-announcement.ts";
import { announcementOf, differencesIn, lineOf, SAVED } from "./testing.ts";

const TODAY = toCalendarDate("2026-11-24");

/** One that moved once and opened, one that is to open, and one that passed without a word. */
const FILMS = {
  opened: {
    history: [
      line("2022-01-10", "2023-07-14"),
      line("2023-03-01", "2023-09-15"),
      line("2023-09-15", "2023-09-15", { standing: "released" as const }),
    ],
  },
  ahead: { history: [line("2026-01-10", "2027-01-08")] },
  passed: { history: [line("2026-01-10", "2026-06-05")] },
};
const ACME = { "announced-2022-01-10": { studios: ["Acme"] }, "announced-2026-01-10": { studios: ["Acme"] } };

async function everybodys(db: Database, today = TODAY) {
  return tally((await listStatSums(db, { studioIds: [EVERYBODY], today })).get(EVERYBODY) ?? []);
}

onEveryEngine("Counts of the record", (openTestDatabase) => {
  test("tell on each day what became of the dates looked at by then, of everybody and by studio", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, FILMS, ACME);
    await keepStats(db);
    const { films, moved, years, holds, withoutStudio } = await everybodys(db);
    expect([films, moved, years]).toEqual([3, 1, [{ year: 2023, later: 1, earlier: 0 }]]);
    expect(holds[6]).toEqual({ kept: 1, lost: 1, open: 1, unconfirmed: 0 });
    expect(holds[3]).toEqual({ kept: 1, lost: 0, open: 1, unconfirmed: 1 });
    expect(withoutStudio).toBe(1);
    const later = await everybodys(db, toCalendarDate("2027-01-09"));
    expect(later.holds[6]).toEqual({ kept: 1, lost: 1, open: 0, unconfirmed: 1 });
    const acme = await findStudio(db, { slug: "acme" });
    const sums = await listStatSums(db, { studioIds: [acme?.id ?? 0], today: TODAY });
    expect(holdsOf(sums.get(acme?.id ?? 0) ?? [])[6]).toEqual({ kept: 0, lost: 1, open: 1, unconfirmed: 0 });
    expect((await listDecidedStudios(db, { least: 1, limit: 5 })).map(({ slug }) => slug)).toEqual(["acme"]);
    expect(await countDecidedStudios(db, { least: 2, most: 5 })).toBe(0);
  });

  test("rank films by their moves and by how far they slipped", async () => {
    const db = await openTestDatabase();
    const history = [line("2022-01-10", "2023-07-14"), line("2023-03-01", "2025-07-11")];
    await recordSketches(db, { ...FILMS, farther: { history } });
    await keepStats(db);
    const ranked = [await listMostMoved(db, { limit: 1 }), await listLongestSlips(db, { limit: 5 })];
    expect(ranked.map((films) => films.map(({ slug, moves, slip }) => `${slug} ${moves} ${slip}`))).toEqual([
      ["farther 1 728"],
      ["farther 1 728", "opened 1 63"],
    ]);
  });

  test("follow behind every save, and are made anew where they were never made", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, FILMS);
    const following = keepingStats(db);
    const moved = announcementOf("2026-11-20", [lineOf("passed", "2027-03-05", { basedOn: 1 })]);
    expect(await recordAnnouncement(following, moved, SAVED)).toMatchObject({ ok: true });
    await expect.poll(async () => (await everybodys(db)).moved).toBe(2);
    await db.tx(forgetStats);
    expect((await everybodys(db)).films).toBe(0);
    await keepStats(db);
    expect((await everybodys(db)).moved).toBe(2);
    expect(await differencesIn(db)).toEqual([]);
  });
});
