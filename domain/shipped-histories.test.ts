import { describe, expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import { judgeClaim } from "./claim.ts";
import { type Ledger, periodOn, replay, slipOf } from "./ledger.ts";
import { toPartialDate } from "./partial-date.ts";
import { entriesOf, shippedFilm } from "./testing.ts";
import type { ReleaseType } from "./vocabulary.ts";

function ledgerOf(slug: string, region = "US", type: ReleaseType = "theatrical"): Ledger {
  return replay(entriesOf(shippedFilm(slug), region, type));
}

/** One line a change: day, kind, date in force after it, signed days or direction of its shift. */
function storyOf(ledger: Ledger): string[] {
  return ledger.steps.map(({ entry, kind, state, shift }) => {
    const date = state.date?.edtf ?? state.standing;
    const days = shift?.days === undefined || shift.days === null ? shift?.direction : signed(shift.days);
    return [entry.announcedOn.edtf, kind, date, days].filter(Boolean).join(" ");
  });
}

function signed(days: number): string {
  return days > 0 ? `+${days}` : String(days);
}

function slipAndMoves(ledger: Ledger) {
  const state = ledger.periods.at(-1)?.state;
  return state && { slip: slipOf(state), moves: state.moves };
}

function dateOn(ledger: Ledger, day: string): string | undefined {
  const state = periodOn(ledger, toCalendarDate(day))?.state;
  return state && (state.date?.edtf ?? state.standing);
}

describe("mission-impossible-dead-reckoning", () => {
  const ledger = ledgerOf("mission-impossible-dead-reckoning");
  const reports = shippedFilm("mission-impossible-dead-reckoning").reports;

  /** The verdict on the one report of a publisher, of a day or month. */
  function verdictOn(publisher: string, publishedOn: string) {
    const [report, ...more] = reports.filter(
      (each) => each.publisher === publisher && each.publishedOn === publishedOn,
    );
    if (!report || more.length > 0) throw new RangeError(`not one report of ${publisher}, ${publishedOn}`);
    const date = report.states === null ? null : toPartialDate(report.states);
    return judgeClaim({ about: report.about, publishedOn: toPartialDate(publishedOn), date }, ledger);
  }

  test("firms up, moves four times later and once two days up, and opens", () => {
    const changes = storyOf(ledger).filter((line) => !line.includes(" confirmed "));
    expect(changes).toEqual([
      "2019-01-14 announced 2021-22",
      "2019-02-02 firmed 2021-07-23",
      "2020-04-24 delayed 2021-11-19 +119",
      "2021-04-09 delayed 2022-05-27 +189",
      "2021-09-01 delayed 2022-09-30 +126",
      "2022-01-21 delayed 2023-07-14 +287",
      "2023-04-27 advanced 2023-07-12 -2",
      "2023-07-12 released 2023-07-12",
    ]);
  });

  test("slipped 719 days in five moves", () => {
    expect(slipAndMoves(ledger)).toEqual({ slip: { days: 719, lastKnown: false }, moves: 5 });
  });

  test("stood on July 23, 2021 until the day before Paramount moved it", () => {
    expect(dateOn(ledger, "2019-01-13")).toBeUndefined();
    expect(dateOn(ledger, "2020-04-23")).toBe("2021-07-23");
    expect(dateOn(ledger, "2020-04-24")).toBe("2021-11-19");
  });

  test("ComicBook.com's article of September 2020 repeats a date superseded in April", () => {
    expect(verdictOn("ComicBook.com", "2020-09")).toEqual({
      verdict: "repeats a superseded date",
      supersededOn: "2020-04-24",
      daysLate: 130,
    });
  });

  test("Variety disputes the old date on the day of the move", () => {
    expect(verdictOn("Variety", "2020-04-24").verdict).toBe("disputes");
  });
});

test("the-nightingale is undated twice, and each redating counts from the last exact date", () => {
  const ledger = ledgerOf("the-nightingale");
  expect(storyOf(ledger)).toEqual([
    "2020-03-02 announced 2020-12-25",
    "2020-04-24 undated undated",
    "2020-04-30 redated 2021-12-22 +362",
    "2021-02-19 delayed 2022-12-23 +366",
    "2021-10-22 undated undated",
    "2025-07-22 redated 2027-02-12 +1512",
    "2026-02 confirmed 2027-02-12",
  ]);
  expect(slipAndMoves(ledger)).toEqual({ slip: { days: 2240, lastKnown: false }, moves: 3 });
  expect(dateOn(ledger, "2025-07-21")).toBe("undated");
});

test("avatar-the-way-of-water goes from month to month, is undated twice, and opens on its fourth day", () => {
  const ledger = ledgerOf("avatar-the-way-of-water");
  expect(storyOf(ledger)).toEqual([
    "2010 announced 2014-12",
    "2011-01-24 confirmed 2014-12",
    "2013-08-01 delayed 2016-12 later",
    "2015-01-14 delayed 2017-12 later",
    "2016-01-21 undated undated",
    "2016-04-14 redated 2018-12 later",
    "2017-03 undated undated",
    "2017-04-22 redated 2020-12-18 later",
    "2019-05-07 delayed 2021-12-17 +364",
    "2020-07-23 delayed 2022-12-16 +364",
    "2022-04-27 confirmed 2022-12-16",
    "2022-12-16 released 2022-12-16",
  ]);
  expect(slipAndMoves(ledger)?.slip?.days).toBe(728);
  expect(dateOn(ledger, "2010-12-30")).toBeUndefined();
  expect(dateOn(ledger, "2010-12-31")).toBe("2014-12");
  expect(dateOn(ledger, "2017-03-12")).toBe("2018-12");
  expect(dateOn(ledger, "2017-03-13")).toBe("undated");
});

test("blade is announced without a date, dated, moved three times and undated: its slip is the last known", () => {
  const ledger = ledgerOf("blade");
  expect(storyOf(ledger)).toEqual([
    "2019-07-20 announced undated",
    "2022-07-23 announced 2023-11-03",
    "2022-10-12 delayed 2024-09-06 +308",
    "2023-06-13 delayed 2025-02-14 +161",
    "2023-11-09 delayed 2025-11-07 +266",
    "2024-10-22 undated undated",
  ]);
  expect(slipAndMoves(ledger)).toEqual({ slip: { days: 735, lastKnown: true }, moves: 3 });
});

test("uncharted moves up once among its delays", () => {
  expect(storyOf(ledgerOf("uncharted"))).toEqual([
    "2019-06-07 announced 2020-12-18",
    "2020-01-24 delayed 2021-03-05 +77",
    "2020-03-30 delayed 2021-10-08 +217",
    "2020-04-24 advanced 2021-07-16 -84",
    "2021-01-21 delayed 2022-02-11 +210",
    "2021-04-01 delayed 2022-02-18 +7",
    "2022-01-05 confirmed 2022-02-18",
    "2022-02-18 released 2022-02-18",
  ]);
});

test.each([
  ["shrek-5", ["2025-02-27 confirmed 2026-12-23"]],
  ["dune-part-three", ["confirmed"]],
  ["frozen-3", ["confirmed"]],
  ["hexed", ["confirmed"]],
])("%s: a vaguer restatement is no move", (slug, expected) => {
  const ledger = ledgerOf(slug);
  const vaguer = ledger.steps.filter(
    ({ entry, kind, state }) => kind === "confirmed" && entry.date?.edtf !== state.date?.edtf,
  );
  expect(vaguer).toHaveLength(1);
  for (const part of expected) expect(storyOf({ ...ledger, steps: vaguer })[0]).toContain(part);
});

test("shrek-5's month-only delay is known by the month's end", () => {
  const ledger = ledgerOf("shrek-5");
  expect(storyOf(ledger)).toEqual([
    "2024-07-09 announced 2026-07-01",
    "2025-01 delayed 2026-12-23 +175",
    "2025-02-27 confirmed 2026-12-23",
    "2025-08-11 delayed 2027-06-30 +189",
  ]);
  expect([dateOn(ledger, "2025-01-30"), dateOn(ledger, "2025-01-31")]).toEqual(["2026-07-01", "2026-12-23"]);
});

test("the-tomorrow-war leaves cinemas for streaming, which begins anew", () => {
  const cinemas = ledgerOf("the-tomorrow-war");
  expect(storyOf(cinemas)).toEqual([
    "2019-11-11 announced 2020-12-25",
    "2020-04-02 undated undated",
    "2020-04-24 redated 2021-07-23 +210",
    "2021-04-07 replaced cancelled",
  ]);
  expect(cinemas.periods.at(-1)?.state.replacedBy).toBe("streaming");
  expect(slipAndMoves(cinemas)?.slip).toBeNull();
  expect(storyOf(ledgerOf("the-tomorrow-war", "US", "streaming"))[0]).toBe("2021-04-07 announced 2021-07-02");
});

test("batgirl is cancelled in both regions, without a slip", () => {
  expect(storyOf(ledgerOf("batgirl", "US", "streaming"))).toEqual([
    "2021-09-08 announced 2022",
    "2021-10-16 confirmed 2022",
    "2022-03-09 firmed 2022-12",
    "2022-06-02 undated undated",
    "2022-08-02 cancelled cancelled",
  ]);
  const britain = ledgerOf("batgirl", "GB");
  expect(storyOf(britain)).toEqual(["2022-07 announced 2023", "2022-08-02 cancelled cancelled"]);
  expect(slipAndMoves(britain)).toEqual({ slip: null, moves: 0 });
});

test("thor-love-and-thunder was known in Italy, on a year-only announcement, by the day it opened", () => {
  const italy = ledgerOf("thor-love-and-thunder", "IT");
  expect(italy.steps[0]?.knownBy).toBe("2022-07-06");
  expect([dateOn(italy, "2022-07-05"), dateOn(italy, "2022-07-06")]).toEqual([undefined, "2022-07-06"]);
});

test("thor-love-and-thunder opened in one country and was cancelled in another", () => {
  expect(storyOf(ledgerOf("thor-love-and-thunder")).at(-1)).toBe("2022-07-08 released 2022-07-08");
  expect(storyOf(ledgerOf("thor-love-and-thunder", "MY"))).toEqual(["2022-09-02 cancelled cancelled"]);
});
