import { expect, test } from "vitest";
import { replay } from "#domain/ledger.ts";
import { change, type ChangeWords } from "#domain/testing.ts";
import { toReleaseSteps } from "./release-steps.ts";

function notesOf(changes: readonly ChangeWords[]): readonly (string | null)[] {
  const ledger = replay(changes.map((words) => ({ ...change(words), wording: null })));
  return toReleaseSteps(ledger, { type: "theatrical", locale: "en-US" }).map(({ note }) => note);
}

const dated = { on: "2019-06-01", to: "2020-12-25" };
const undated = { on: "2020-04-24" };

test("a stretch without a date lasts until there is one, however often it is said that there is none", () => {
  const restated = [{ on: "2020-04-26" }, { on: "2020-04-27", replacedBy: "streaming" as const }];
  expect(notesOf([dated, undated, ...restated, { on: "2020-04-30", to: "2021-12-22" }])[1]).toBe("six days");
});

test("it ends with the cancellation, which lasts until it is taken back", () => {
  const cancelled = { on: "2020-04-27", standing: "cancelled" as const };
  const changes = [dated, undated, cancelled, { ...cancelled, on: "2020-04-29" }, { on: "2020-05-01" }];
  expect(notesOf(changes).slice(1, 3)).toEqual(["three days", "four days"]);
});

test("a stretch that has not ended says since when", () => {
  expect(notesOf([dated, undated, { on: "2020-04-27", replacedBy: "streaming" }])[1]).toBe("since April 24, 2020");
});
