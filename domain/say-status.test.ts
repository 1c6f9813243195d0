import { expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import { replay } from "./ledger.ts";
import { sayStatus } from "./say-status.ts";
import { change, type ChangeWords } from "./testing.ts";
import type { ReleaseType } from "./vocabulary.ts";

function say(type: ReleaseType, ...changes: readonly ChangeWords[]) {
  const state = replay(changes.map(change)).steps.at(-1)?.state;
  return state && sayStatus(state, type, toCalendarDate("2026-11-24"));
}

const opened = { on: "2026-05-08", to: "2026-05-08", standing: "released" } as const;

test("only cinemas open: a premiere was held, and anything else came out", () => {
  expect(say("theatrical", opened)).toBe("opened");
  expect(say("limited", opened)).toBe("opened");
  expect(say("premiere", opened)).toBe("held");
  expect(say("physical", opened)).toBe("released");
});

test("without a date it says whether there ever was one", () => {
  expect(say("theatrical", { on: "2026-01-05" })).toBe("not dated yet");
  expect(say("theatrical", { on: "2026-01-05", to: "2027" }, { on: "2026-02-05" })).toBe("taken off the calendar");
});

test("what took its place is named", () => {
  expect(say("theatrical", { on: "2026-01-05", to: "2027" }, { on: "2026-02-05", replacedBy: "streaming" })).toBe(
    "replaced by streaming",
  );
});

test("a day to come is to come, and one that passed without news is not taken for an opening", () => {
  expect(say("theatrical", { on: "2026-01-05", to: "2026-11-24" })).toBe("to come");
  expect(say("theatrical", { on: "2026-01-05", to: "2026-11-23" })).toBe("passed, unconfirmed");
});
