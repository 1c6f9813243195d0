import { describe, expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import { isMove, knownByOf, type LedgerEntry, periodOn, replay, slipOf } from "./ledger.ts";
import { OPEN_END } from "./partial-date.ts";
import { change, current } from "./testing.ts";

/** Kinds with the days of their shift: "delayed +119", "delayed later" where a window is on either side. */
function storyOf(entries: readonly LedgerEntry[]): string[] {
  return replay(entries).steps.map(({ kind, shift }) => {
    if (!shift) return kind;
    if (shift.days === null) return `${kind} ${shift.direction}`;
    return `${kind} ${shift.days > 0 ? "+" : ""}${shift.days}`;
  });
}

function slipAfter(entries: readonly LedgerEntry[]) {
  const state = replay(entries).periods.at(-1)?.state;
  return state && slipOf(state);
}

function movesOf(entries: readonly LedgerEntry[]): number | undefined {
  return replay(entries).steps.at(-1)?.state.moves;
}

function knownOn(entries: readonly LedgerEntry[], day: string): string | null | undefined {
  const period = periodOn(replay(entries), toCalendarDate(day));
  return period && (period.state.date?.edtf ?? null);
}

describe("order", () => {
  test("an announcement entered late does not change today's date", () => {
    const ledger = replay([
      change({ on: "2020-04-24", to: "2021-11-19" }),
      change({ on: "2019-02-01", to: "2021-07-23" }),
    ]);
    expect(current(ledger)?.date).toBe("2021-11-19");
  });

  test("of two changes on one day the position decides, whichever was entered first", () => {
    const morning = change({ on: "2020-04-24", position: 0, to: "2021-07-23" });
    const evening = change({ on: "2020-04-24", position: 1, to: "2021-11-19" });
    expect(current(replay([evening, morning]))?.date).toBe("2021-11-19");
    expect(current(replay([morning, evening]))?.date).toBe("2021-11-19");
  });

  test("the announcement's slug decides what day and position leave open", () => {
    const a = change({ on: "2020-04-24", key: "paramount-a", to: "2021-07-23" });
    const b = change({ on: "2020-04-24", key: "paramount-b", to: "2021-11-19" });
    expect(current(replay([b, a]))?.date).toBe("2021-11-19");
    expect(current(replay([a, b]))?.date).toBe("2021-11-19");
  });

  test("a month-only announcement stands at its first day", () => {
    const month = change({ on: "2020-10", to: "2021-07-23" });
    const day = change({ on: "2020-10-05", to: "2021-11-19" });
    expect(storyOf([day, month])).toEqual(["announced", "delayed +119"]);
  });

  test("no changes make an empty ledger", () => {
    expect(replay([])).toEqual({ steps: [], periods: [] });
  });
});

describe("when a change was known", () => {
  test.each([
    { words: { on: "2020-10-05", cited: ["2020-10-01"] }, by: "2020-10-05", why: "an exact day needs no witness" },
    { words: { on: "2020-10" }, by: "2020-10-31", why: "a month is known by its last day" },
    { words: { on: "2020" }, by: "2020-12-31", why: "a year by its last" },
    { words: { on: "2020-10", cited: ["2020-10-12", "2020-10-08"] }, by: "2020-10-08", why: "the first page in it" },
    {
      words: { on: "2020-10", cited: ["2020-09-30", "2020-11-01"] },
      by: "2020-10-31",
      why: "pages outside it say nothing",
    },
    { words: { on: "2020-10", cited: ["2020-10-01"] }, by: "2020-10-01", why: "its first day is inside" },
    { words: { on: "2020", cited: ["2020-10"] }, by: "2020-10-31", why: "a page of October is out by its end" },
    { words: { on: "2022", to: "2022-07-06" }, by: "2022-07-06", why: "the stated day had arrived" },
    { words: { on: "2022", to: "2022-07" }, by: "2022-07-31", why: "a stated month has arrived when it is over" },
    { words: { on: "2022", to: "2022-07-06", cited: ["2022-05-01"] }, by: "2022-05-01", why: "whichever comes first" },
  ])("$words.on: $why", ({ words, by }) => {
    expect(knownByOf(change(words))).toBe(by);
  });

  test("before a month-only announcement is known the earlier date is in force", () => {
    const entries = [change({ on: "2020-01-01", to: "2021-07-23" }), change({ on: "2020-10", to: "2021-11-19" })];
    expect(knownOn(entries, "2019-12-31")).toBeUndefined();
    expect(knownOn(entries, "2020-10-30")).toBe("2021-07-23");
    expect(knownOn(entries, "2020-10-31")).toBe("2021-11-19");
  });

  test("a change that comes before a known one but is known later is never in force, and stands in the history", () => {
    const month = change({ on: "2020-10", to: "2021-07-23" });
    const day = change({ on: "2020-10-05", to: "2021-11-19" });
    const { steps } = replay([month, day]);
    expect(steps.map(({ inForceFrom, inForceUntil }) => [inForceFrom, inForceUntil])).toEqual([
      ["2020-10-31", "2020-10-05"],
      ["2020-10-05", OPEN_END],
    ]);
    expect(steps.map((step) => step.kind)).toEqual(["announced", "delayed"]);
  });

  test("what was known on a day is replayed without what was not yet known", () => {
    const month = change({ on: "2020-10", to: "2021-07-23" });
    const vaguer = change({ on: "2020-10-05", to: "2021" });
    expect(knownOn([month, vaguer], "2020-10-05")).toBe("2021");
    expect(knownOn([month, vaguer], "2020-10-31")).toBe("2021-07-23");
  });

  test("periods follow one another without gap or overlap, and the last one is still open", () => {
    const { periods } = replay([
      change({ on: "2019", to: "2021" }),
      change({ on: "2019-06-01", to: "2021-07-23" }),
      change({ on: "2019-06-01", position: 1, to: "2021-11-19" }),
      change({ on: "2020-03" }),
    ]);
    expect(periods.map(({ from, until }) => [from, until])).toEqual([
      ["2019-06-01", "2019-12-31"],
      ["2019-12-31", "2020-03-31"],
      ["2020-03-31", OPEN_END],
    ]);
  });
});

describe("kinds", () => {
  const before = {
    nothing: [],
    day: [change({ on: "2019-01-01", to: "2021-07-23" })],
    month: [change({ on: "2019-01-01", to: "2021-07" })],
    undated: [change({ on: "2019-01-01" })],
    "undated, once dated": [change({ on: "2019-01-01", to: "2021-07-23" }), change({ on: "2019-02-01" })],
    cancelled: [change({ on: "2019-01-01", standing: "cancelled" })],
    "cancelled, once dated": [
      change({ on: "2019-01-01", to: "2021-07-23" }),
      change({ on: "2019-02-01", standing: "cancelled" }),
    ],
    "gone to streaming": [
      change({ on: "2019-01-01", to: "2021-07-23" }),
      change({ on: "2019-02-01", replacedBy: "streaming" }),
    ],
    released: [change({ on: "2019-01-01", to: "2021-07-23", standing: "released" })],
  } as const satisfies Record<string, readonly LedgerEntry[]>;

  const day = { to: "2021-07-23" };
  const cancelled = { standing: "cancelled" } as const;
  const replaced = { replacedBy: "streaming" } as const;

  test.each([
    ["nothing", day, "announced", "dated 2021-07-23"],
    ["nothing", {}, "announced", "undated"],
    ["nothing", cancelled, "cancelled", "cancelled"],
    ["nothing", replaced, "replaced", "undated"],
    ["nothing", { ...day, standing: "released" }, "released", "released 2021-07-23"],
    ["day", day, "confirmed", "dated 2021-07-23"],
    ["day", { to: "2021-07" }, "confirmed", "dated 2021-07-23"],
    ["day", { to: "2021-07", withdraws: true }, "loosened", "dated 2021-07"],
    ["day", { to: "2021-07-24" }, "delayed +1", "dated 2021-07-24"],
    ["day", { to: "2021-07-24", withdraws: true }, "delayed +1", "dated 2021-07-24"],
    ["day", { to: "2021-07-22" }, "advanced -1", "dated 2021-07-22"],
    ["day", { to: "2021-08" }, "delayed later", "dated 2021-08"],
    ["day", {}, "undated", "undated"],
    ["day", cancelled, "cancelled", "cancelled"],
    ["day", replaced, "replaced", "undated"],
    ["day", { ...cancelled, ...replaced }, "replaced", "cancelled"],
    ["day", { ...day, standing: "released" }, "released", "released 2021-07-23"],
    ["day", { to: "2021-07-22", standing: "released" }, "released -1", "released 2021-07-22"],
    ["month", { to: "2021-07" }, "confirmed", "dated 2021-07"],
    ["month", { to: "2021-07-01/2021-07-31" }, "confirmed", "dated 2021-07"],
    ["month", { to: "2021-07", withdraws: true }, "confirmed", "dated 2021-07"],
    ["month", day, "firmed", "dated 2021-07-23"],
    ["month", { to: "2021-07-31" }, "firmed", "dated 2021-07-31"],
    ["month", { to: "2021-08-01" }, "delayed later", "dated 2021-08-01"],
    ["month", { to: "2021-07-15/2021-08-15" }, "delayed later", "dated 2021-07-15/2021-08-15"],
    ["month", { to: "2021-06-15/2021-07-15" }, "advanced earlier", "dated 2021-06-15/2021-07-15"],
    ["month", { ...day, standing: "released" }, "released", "released 2021-07-23"],
    ["undated", {}, "confirmed", "undated"],
    ["undated", day, "announced", "dated 2021-07-23"],
    ["undated", cancelled, "cancelled", "cancelled"],
    ["undated, once dated", {}, "confirmed", "undated"],
    ["undated, once dated", day, "redated", "dated 2021-07-23"],
    ["undated, once dated", { to: "2022-07-23" }, "redated +365", "dated 2022-07-23"],
    ["undated, once dated", { to: "2022" }, "redated later", "dated 2022"],
    ["undated, once dated", { to: "2021" }, "redated", "dated 2021"],
    ["undated, once dated", { to: "2021-07-30", standing: "released" }, "released +7", "released 2021-07-30"],
    ["cancelled", {}, "undated", "undated"],
    ["cancelled", cancelled, "cancelled", "cancelled"],
    ["cancelled", day, "announced", "dated 2021-07-23"],
    ["cancelled, once dated", { to: "2021-07-16" }, "redated -7", "dated 2021-07-16"],
    ["gone to streaming", {}, "confirmed", "undated"],
    ["gone to streaming", replaced, "replaced", "undated"],
    ["gone to streaming", day, "redated", "dated 2021-07-23"],
    ["released", day, "confirmed", "released 2021-07-23"],
    ["released", { to: "2021-07" }, "confirmed", "released 2021-07-23"],
    ["released", { to: "2021-07-30" }, "delayed +7", "dated 2021-07-30"],
    ["released", { to: "2021-07-30", standing: "released" }, "released +7", "released 2021-07-30"],
    ["released", {}, "undated", "undated"],
    ["released", cancelled, "cancelled", "cancelled"],
  ] as const)("%s → %j is %s", (state, words, told, after) => {
    const entries = [...before[state], change({ on: "2020-01-01", ...words })];
    const { standing, date } = current(replay(entries)) ?? {};
    expect(storyOf(entries).at(-1)).toBe(told);
    expect([standing, date].filter(Boolean).join(" ")).toBe(after);
  });

  test("a vaguer restatement leaves what the exact date is counted from", () => {
    const entries = [
      change({ on: "2019-01-01", to: "2021-07-23" }),
      change({ on: "2019-02-01", to: "2021" }),
      change({ on: "2019-03-01", to: "2021-11-19" }),
    ];
    expect(storyOf(entries)).toEqual(["announced", "confirmed", "delayed +119"]);
  });

  test("a change is counted from the date in force, a redating from the last exact one", () => {
    const vague = [change({ on: "2019-01-01", to: "2021-07-23" }), change({ on: "2019-02-01", to: "2022" })];
    const day = change({ on: "2019-04-01", to: "2023-07-23" });
    expect(storyOf([...vague, day])).toEqual(["announced", "delayed later", "delayed later"]);
    expect(storyOf([...vague, change({ on: "2019-03-01" }), day]).at(-1)).toBe("redated +730");
  });

  test("an opening outside the window last announced has a direction and no days", () => {
    const entries = [
      change({ on: "2019-01-01", to: "2021" }),
      change({ on: "2022-01-01", to: "2022-01-01", standing: "released" }),
    ];
    expect(storyOf(entries).at(-1)).toBe("released later");
  });

  test("across an undated gap a redating to a leap day counts the leap days between", () => {
    const entries = [
      change({ on: "2019-01-01", to: "2020-02-29" }),
      change({ on: "2019-02-01" }),
      change({ on: "2019-03-01", to: "2024-02-29" }),
    ];
    expect(storyOf(entries)).toEqual(["announced", "undated", "redated +1461"]);
  });

  test("'2028 or later' to '2029 or later' lies inside it, and is no delay", () => {
    expect(storyOf([change({ on: "2026-01-01", to: "2028/.." }), change({ on: "2026-02-01", to: "2029/.." })])).toEqual(
      ["announced", "firmed"],
    );
  });
});

describe("slip", () => {
  const exact = [change({ on: "2019-01-01", to: "2021-07-23" }), change({ on: "2019-02-01", to: "2021-11-19" })];

  test("is the last exact date less the first, however often it went back and forth", () => {
    const back = change({ on: "2019-03-01", to: "2021-07-16" });
    expect(slipAfter(exact)).toEqual({ days: 119, lastKnown: false });
    expect(slipAfter([...exact, back])).toEqual({ days: -7, lastKnown: false });
  });

  test("is the last known while undated or gone to streaming", () => {
    expect(slipAfter([...exact, change({ on: "2019-03-01" })])).toEqual({ days: 119, lastKnown: true });
    expect(slipAfter([...exact, change({ on: "2019-03-01", replacedBy: "streaming" })])?.lastKnown).toBe(true);
  });

  test("is none once cancelled, and counted again once redated", () => {
    const cancelled = [...exact, change({ on: "2019-03-01", standing: "cancelled" })];
    expect(slipAfter(cancelled)).toBeNull();
    expect(slipAfter([...cancelled, change({ on: "2019-04-01", to: "2021-11-20" })])?.days).toBe(120);
  });

  test("is none where there never was an exact date, and zero with one", () => {
    expect(slipAfter([change({ on: "2019-01-01", to: "2021-07" })])).toBeNull();
    expect(slipAfter([change({ on: "2019-01-01", to: "2021-07-23" })])?.days).toBe(0);
  });
});

describe("moves", () => {
  const first = change({ on: "2020-01-01", to: "2021-07-23" });
  const away = change({ on: "2020-03-01", to: "2021-11-19" });

  test("delays, advances and redatings to another day count", () => {
    const undated = change({ on: "2020-04-01" });
    expect(movesOf([first, away])).toBe(1);
    expect(movesOf([first, away, change({ on: "2020-05-01", to: "2021-07-16" })])).toBe(2);
    expect(movesOf([first, undated, change({ on: "2020-05-01", to: "2021-07-30" })])).toBe(1);
  });

  test("a redating to the same day, a firming up, a restatement and an opening count for nothing", () => {
    const window = change({ on: "2019-12-01", to: "2021" });
    const undated = change({ on: "2020-04-01" });
    const again = change({ on: "2020-05-01", to: "2021-07-23" });
    const opened = change({ on: "2021-07-24", to: "2021-07-24", standing: "released" });
    expect(movesOf([window, first, undated, again, opened])).toBe(0);
  });

  test.each([
    ["2020-03-08", 0],
    ["2020-03-09", 2],
  ])("a date that left on March 1 and is back on %s makes %d moves", (on, moves) => {
    expect(movesOf([first, away, change({ on, to: "2021-07-23" })])).toBe(moves);
  });

  test("a return by way of a third date counts as none; a detour that ends elsewhere counts", () => {
    const third = change({ on: "2020-03-03", to: "2022-05-27" });
    expect(movesOf([first, away, third, change({ on: "2020-03-05", to: "2021-07-23" })])).toBe(0);
    expect(movesOf([first, away, third, change({ on: "2020-03-05", to: "2021-11-19" })])).toBe(1);
  });

  test("there and back and there again is one move", () => {
    const back = change({ on: "2020-03-03", to: "2021-07-23" });
    expect(movesOf([first, away, back, change({ on: "2020-03-05", to: "2021-11-19" })])).toBe(1);
  });

  test.each([
    ["redated", [change({ on: "2020-03-02" }), change({ on: "2020-03-04", to: "2021-07-23" })]],
    ["opened on", [change({ on: "2020-03-04", to: "2021-07-23", standing: "released" })]],
  ])("a date that is %s again within seven days counts as returned too", (_how, back) => {
    expect(movesOf([first, away, ...back])).toBe(0);
  });

  test("a window loosened back to within seven days counts as returned", () => {
    const open = change({ on: "2020-01-01", to: "2021/2022" });
    const later = change({ on: "2020-03-01", to: "2022/2023" });
    const loosened = change({ on: "2020-03-02", to: "2021/2023", withdraws: true });
    expect(movesOf([open, later, loosened])).toBe(1);
    expect(movesOf([open, later, loosened, change({ on: "2020-03-03", to: "2021/2022" })])).toBe(0);
  });

  test("a loose restatement of the window that was left brings nothing back", () => {
    const left = change({ on: "2020-01-01", to: "2021-02/2021-03" });
    const moved = change({ on: "2020-03-01", to: "2021-03/2021-04" });
    const firmed = change({ on: "2020-03-02", to: "2021-03-12" });
    const restated = change({ on: "2020-03-03", to: "2021-02/2021-03" });
    expect(movesOf([left, moved, firmed, restated, change({ on: "2020-05-01", to: "2021-05-07" })])).toBe(2);
  });

  test("the seven days are counted between the days on which the world knew", () => {
    const away = change({ on: "2020-02", to: "2021-11-19", cited: ["2020-02-20"] });
    expect(movesOf([first, away, change({ on: "2020-02-27", to: "2021-07-23" })])).toBe(0);
    expect(movesOf([first, away, change({ on: "2020-02-28", to: "2021-07-23" })])).toBe(2);
  });

  test("a redating counts as a move only with a shift", () => {
    expect(isMove("redated", null)).toBe(false);
    expect(isMove("redated", { direction: "later", days: null, roughDays: null })).toBe(true);
    expect(isMove("released", { direction: "later", days: 7, roughDays: null })).toBe(false);
  });
});
