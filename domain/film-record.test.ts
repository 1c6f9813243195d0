import { expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import { newestPageOf, replayReleases } from "./film-record.ts";
import { toPartialDate } from "./partial-date.ts";
import { film, LATER, release } from "./testing-film.ts";

test("what was announced for a month that is not over is on record, and not yet the date", () => {
  const moved = release([
    { on: "2026-01-05", to: "2027-05-07" },
    { on: "2026-11", to: "2027-07-23" },
  ]);
  const [history] = replayReleases(film([moved]), toCalendarDate("2026-11-24"));
  expect(history?.ledger.steps.at(-1)?.state.date?.edtf).toBe("2027-05-07");
  expect(history?.whole.steps).toHaveLength(2);
});

test("a release of which nothing is known yet shows what is on record", () => {
  const [history] = replayReleases(film([release([{ on: "2026-11", to: "2027" }])]), toCalendarDate("2026-11-24"));
  expect(history?.ledger.steps).toHaveLength(1);
});

test("releases come in the order of their dates, without a date last, and without a history not at all", () => {
  const releases = [
    release([{ on: "2026-01-05" }], { type: "streaming" }),
    release([{ on: "2026-01-05", to: "2027-10-05" }], { type: "digital" }),
    release([]),
    release([{ on: "2026-01-05", to: "2027-05-07" }], { region: "GB" }),
  ];
  const types = replayReleases(film(releases), LATER).map(({ region, type }) => `${region} ${type}`);
  expect(types).toEqual(["GB theatrical", "US digital", "US streaming"]);
});

test("the newest page of a film is the latest that its dates are cited from, and there may be none", () => {
  const moved = release([
    { on: "2026-01-05", to: "2027-05-07" },
    { on: "2026-02-05", to: "2027-07-23" },
  ]);
  const page = (on: string | null) => ({
    url: `https://variety.com/${on}`,
    publisher: "Variety",
    publishedOn: on === null ? null : toPartialDate(on),
    says: "",
    disagrees: null,
  });
  const cited = (...days: readonly (string | null)[]) => ({
    ...moved,
    changes: moved.changes.map((change, index) => ({ ...change, citations: [page(days[index] ?? null)] })),
  });
  expect(newestPageOf(film([cited("2026-02-07", "2026-02-05"), cited(null, "2025")]))?.edtf).toBe("2026-02-07");
  expect(newestPageOf(film([cited(null)]))).toBeNull();
});
