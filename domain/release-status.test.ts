import { expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import { replay } from "./ledger.ts";
import { movedSince, releaseStatus } from "./release-status.ts";
import { change, type ChangeWords } from "./testing.ts";

function statusOn(today: string, ...changes: ChangeWords[]) {
  const state = replay(changes.map(change)).steps.at(-1)?.state;
  return state && releaseStatus(state, toCalendarDate(today));
}

test("a day is upcoming until it is over", () => {
  expect(statusOn("2027-07-23", { on: "2026-01-01", to: "2027-07-23" })).toBe("upcoming");
  expect(statusOn("2027-07-24", { on: "2026-01-01", to: "2027-07-23" })).toBe("passed, unconfirmed");
});

test("a window that has begun is upcoming; one that ended has passed without news", () => {
  expect(statusOn("2027-09-30", { on: "2026-01-01", to: "2027-35" })).toBe("upcoming");
  expect(statusOn("2027-10-01", { on: "2026-01-01", to: "2027-35" })).toBe("passed, no news");
});

test("an open window never passes", () => {
  expect(statusOn("2199-01-01", { on: "2026-01-01", to: "2028/.." })).toBe("upcoming");
});

test("a premiere's release leaves the cinema release as it is", () => {
  const cinema = replay([change({ on: "2026-01-01", to: "2027-07-23" })]).steps.at(-1)?.state;
  expect(cinema && releaseStatus(cinema, toCalendarDate("2027-06-20"))).toBe("upcoming");
});

test("a release that went elsewhere is replaced, undated or not", () => {
  expect(statusOn("2027-01-01", { on: "2026-01-01", replacedBy: "streaming" })).toBe("replaced");
  expect(statusOn("2027-01-01", { on: "2026-01-01", standing: "cancelled" })).toBe("cancelled");
});

const moved = replay([change({ on: "2022-01-21", to: "2023-07-14" }), change({ on: "2023-04-27", to: "2023-07-12" })]);

test("a date not restated since the primary region moved is flagged", () => {
  expect(movedSince(moved, replay([change({ on: "2022", to: "2023-07-13" })]))).toBe(true);
});

test("a date restated later, or on the day itself, is not", () => {
  expect(
    movedSince(
      moved,
      replay([change({ on: "2022", to: "2023-07-13" }), change({ on: "2023-06-22", to: "2023-07-13" })]),
    ),
  ).toBe(false);
  expect(movedSince(moved, replay([change({ on: "2023-04-27", to: "2023-07-13" })]))).toBe(false);
});

test("a release that opened cannot be stale", () => {
  expect(movedSince(moved, replay([change({ on: "2022-05-01", to: "2023-07-13", standing: "released" })]))).toBe(false);
});

test("a mere restatement in the primary region makes nothing stale", () => {
  const restated = replay([
    change({ on: "2022-01-21", to: "2023-07-14" }),
    change({ on: "2023-04-27", to: "2023-07-14" }),
  ]);
  expect(movedSince(restated, replay([change({ on: "2022-02", to: "2023-07-13" })]))).toBe(false);
});

test("a move that was taken back within seven days makes nothing stale", () => {
  const returned = replay([
    change({ on: "2022-01-21", to: "2023-07-14" }),
    change({ on: "2023-04-27", to: "2023-08-12" }),
    change({ on: "2023-04-30", to: "2023-07-14" }),
  ]);
  expect(movedSince(returned, replay([change({ on: "2022-02", to: "2023-07-13" })]))).toBe(false);
});
