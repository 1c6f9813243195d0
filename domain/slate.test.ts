import { expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import { replay } from "./ledger.ts";
import { drawnOf, slateEntries, type SlateRelease, upcomingOf } from "./slate.ts";
import { slateFindings } from "./slate-findings.ts";
import { change } from "./testing.ts";

type Said = Parameters<typeof change>[0];

function release(slug: string, changes: readonly Said[], more: Partial<SlateRelease> = {}): SlateRelease {
  const entries = changes.map((said) => ({ ...change(said), wording: null }));
  return { slug, title: slug.toUpperCase(), filmKind: "film", type: "theatrical", ledger: replay(entries), ...more };
}

const SLATE = [
  release("a", [
    { on: "2019-01-01", to: "2021-07-23", key: "first" },
    { on: "2020-04-24", to: "2021-11-19", key: "april" },
  ]),
  release("b", [
    { on: "2019-01-01", to: "2021-11-19", key: "first" },
    { on: "2020-04-24", to: "2022-05-27", key: "april" },
    { on: "2021-01-01", to: "2022-05-20", key: "early" },
  ]),
  release("c", [{ on: "2019-05-01", to: "2030", key: "far" }]),
];
const slugs = (entries: readonly { slug: string }[]) => entries.map(({ slug }) => slug);

test("a slate is sorted by slip, by date or by moves", () => {
  expect(slugs(slateEntries(SLATE, "slip"))).toEqual(["b", "a", "c"]);
  expect(slugs(slateEntries(SLATE, "date"))).toEqual(["a", "b", "c"]);
  expect(slugs(slateEntries(SLATE, "moves"))).toEqual(["b", "a", "c"]);
});

test("a film stands once: its wide release, unless only the limited one has a date", () => {
  const undated = release("d", [{ on: "2020-01-01" }]);
  const limited = release("d", [{ on: "2020-01-01", to: "2020-12-25" }], { type: "limited" });
  expect(slateEntries([undated, limited], "slip").map(({ type }) => type)).toEqual(["limited"]);
  const wide = release("d", [{ on: "2020-01-01", to: "2021-01-08" }]);
  expect(slateEntries([limited, wide], "slip").map(({ type }) => type)).toEqual(["theatrical"]);
});

test("a release of which nothing is known yet is left out", () => {
  expect(slateEntries([release("e", [])], "slip")).toEqual([]);
});

test("what is to come on a day is in the order of its dates", () => {
  expect(slugs(upcomingOf(slateEntries(SLATE, "slip"), toCalendarDate("2021-12-01")))).toEqual(["b", "c"]);
});

test("drawn are those that moved most, and the chosen one", () => {
  const entries = slateEntries(SLATE, "slip");
  expect([...drawnOf(entries, null, 2)]).toEqual(["b", "a"]);
  expect([...drawnOf(entries, "c", 2)]).toEqual(["c", "b"]);
});

test("what stands out is said from the ledger", () => {
  expect(slateFindings(slateEntries(SLATE, "slip"), "en-US")).toEqual([
    "On April 24, 2020 one announcement moved two of these films, by 119 to 189 days.",
    "November 19, 2021 was held by two in turn: B, then A.",
    "The longest delay in one step: B, 189 days, to May 27, 2022, announced April 24, 2020.",
    "The largest step forward: B, 7 days earlier, to May 20, 2022.",
  ]);
});

test("of a slate where nothing moved, nothing is said", () => {
  expect(slateFindings(slateEntries(SLATE.slice(2), "slip"), "en-US")).toEqual([]);
});

test("a day held side by side is not said to be held in turn", () => {
  const both = ["x", "y"].map((slug) => release(slug, [{ on: "2019-01-01", to: "2021-07-23", key: "first" }]));
  expect(slateFindings(slateEntries(both, "slip"), "en-US")).toEqual([
    "July 23, 2021 was held by two of them: X and Y.",
  ]);
});
