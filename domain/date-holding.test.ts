import { expect, test } from "vitest";
import { type KnownState, listHoldings } from "./date-holding.ts";
import { toPartialDate } from "./partial-date.ts";
import type { Standing } from "./vocabulary.ts";

function known(releaseId: number, on: string, date: string | null, standing: Standing = "dated"): KnownState {
  return {
    slug: `film-${releaseId}`,
    title: `Film ${releaseId}`,
    primaryRegion: "US",
    releaseId,
    standing,
    date: date === null ? null : toPartialDate(date),
    announcedOn: toPartialDate(on),
  };
}

function spans(...states: readonly KnownState[]) {
  return listHoldings(states).map(({ slug, day, from, until, opened }) =>
    [slug, day, from.edtf, until?.edtf ?? "now", ...(opened ? ["opened"] : [])].join(" "),
  );
}

test("a day is held from the announcement that gave it to the one that took it, as precisely as they are known", () => {
  expect(
    spans(known(1, "2017-12-19", "2021-07-23"), known(1, "2019", "2021-11-19"), known(1, "2020-04-24", null)),
  ).toEqual(["film-1 2021-07-23 2017-12-19 2019", "film-1 2021-11-19 2019 2020-04-24"]);
});

test("an opening on the day is the same holding, and ends it as opened", () => {
  expect(spans(known(1, "2021-09-01", "2022-05-27"), known(1, "2022-05-27", "2022-05-27", "released"))).toEqual([
    "film-1 2022-05-27 2021-09-01 now opened",
  ]);
});

test("a day that was left and taken again is held twice", () => {
  expect(
    spans(
      known(1, "2020-01-01", "2021-07-23"),
      known(1, "2020-02-01", "2021-08-06"),
      known(1, "2020-03-01", "2021-07-23"),
    ),
  ).toEqual([
    "film-1 2021-07-23 2020-01-01 2020-02-01",
    "film-1 2021-08-06 2020-02-01 2020-03-01",
    "film-1 2021-07-23 2020-03-01 now",
  ]);
});

test("a window holds no day, and one release does not end another's", () => {
  expect(
    spans(known(1, "2020-01-01", "2021-07"), known(2, "2020-01-01", "2021-07-23"), known(3, "2020-02-01", null)),
  ).toEqual(["film-2 2021-07-23 2020-01-01 now"]);
});

test("a day that was left says for which date, or that it was for none", () => {
  const states = [
    known(1, "2020-01-01", "2021-07-23"),
    known(1, "2020-02-01", "2021-08"),
    known(1, "2020-03-01", "2021-08-06"),
  ];
  const left = listHoldings([...states, known(1, "2020-04-01", null)]);
  expect(left.map(({ day, leftFor }) => [day, leftFor?.edtf])).toEqual([
    ["2021-07-23", "2021-08"],
    ["2021-08-06", undefined],
  ]);
});
