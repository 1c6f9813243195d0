import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import type { Database } from "../db.ts";
import { onEveryEngine } from "../testing.ts";
import { listFilmsOnDates } from "./list-films-on-dates.ts";
import { line, recordSketches } from "./testing.ts";

async function held(
  db: Database,
  ranges: readonly (readonly [string, string])[],
  { otherThan = "ours", limit = 50 } = {},
) {
  const holdings = await listFilmsOnDates(db, {
    region: "US",
    types: ["theatrical", "limited"],
    ranges: ranges.map(([from, to]) => ({ from: toCalendarDate(from), to: toCalendarDate(to) })),
    otherThan,
    limit,
  });
  return holdings.map(({ slug, day, from, until, opened }) =>
    [slug, day, from.edtf, until?.edtf ?? "now", ...(opened ? ["opened"] : [])].join(" "),
  );
}

onEveryEngine("films on a day", (openTestDatabase) => {
  test("are all that ever held it, from when to when, and not the one that asks", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      ours: { history: [line("2026-01-05", "2027-05-07")] },
      moved: { history: [line("2026-02-05", "2027-05-07"), line("2026-03-05", "2027-07-23")] },
      stays: { history: [line("2026-04-05", "2027-05-07")] },
      opened: {
        history: [line("2026-05-05", "2027-05-07"), line("2027-05-07", "2027-05-07", { standing: "released" })],
      },
      another: { history: [line("2026-02-05", "2027-05-08")] },
    });
    expect(await held(db, [["2027-05-07", "2027-05-07"]])).toEqual([
      "moved 2027-05-07 2026-02-05 2026-03-05",
      "opened 2027-05-07 2026-05-05 now opened",
      "stays 2027-05-07 2026-04-05 now",
    ]);
  });

  test("are found on every day of several ranges, both ends included", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      wednesday: { history: [line("2026-01-05", "2027-05-05")] },
      sunday: { history: [line("2026-01-05", "2027-05-09")] },
      monday: { history: [line("2026-01-05", "2027-05-10")] },
      summer: { history: [line("2026-01-05", "2027-07-23")] },
    });
    const ranges = [
      ["2027-05-05", "2027-05-09"],
      ["2027-07-23", "2027-07-23"],
    ] as const;
    expect(await held(db, ranges)).toEqual([
      "summer 2027-07-23 2026-01-05 now",
      "sunday 2027-05-09 2026-01-05 now",
      "wednesday 2027-05-05 2026-01-05 now",
    ]);
    expect(await held(db, [])).toEqual([]);
  });

  test("are in the region's cinemas: no stream, no other region, no variant, no window", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      month: { history: [line("2026-01-05", "2027-05")] },
      limited: { history: [line("2026-01-05", "2027-05-07", { type: "limited" })] },
      stream: { history: [line("2026-01-05", "2027-05-07", { type: "streaming" })] },
      british: { history: [line("2026-01-05", "2027-05-07", { region: "GB" })] },
      imax: { history: [line("2026-01-05", "2027-05-07", { variant: "IMAX" })] },
      weekend: { history: [line("2026-01-05", "2027-05-07/2027-05-09")] },
    });
    const may = [["2027-05-01", "2027-05-31"]] as const;
    expect(await held(db, may, { limit: 1 })).toEqual(["limited 2027-05-07 2026-01-05 now"]);
  });

  test("are named once more for each time they came back, and cut off whole", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      back: {
        history: [line("2026-01-05", "2027-05-07"), line("2026-02-05", "2027-07-23"), line("2026-03-05", "2027-05-07")],
      },
      other: { history: [line("2026-01-05", "2027-05-07")] },
    });
    expect(await held(db, [["2027-05-07", "2027-05-07"]], { limit: 1 })).toEqual([
      "back 2027-05-07 2026-01-05 2026-02-05",
      "back 2027-05-07 2026-03-05 now",
    ]);
  });
});
