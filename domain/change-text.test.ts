import { expect, test } from "vitest";
import { changeHeadline, changeText, type ToldChange } from "./change-text.ts";
import { historyLines } from "./history-line.ts";
import { replay } from "./ledger.ts";
import { OPEN_END, toPartialDate } from "./partial-date.ts";
import { change, type ChangeWords } from "./testing.ts";

/** The last change of a history, told. */
function last(changes: readonly ChangeWords[], facts: Partial<ToldChange> = {}): ToldChange {
  const ledger = replay(changes.map((words) => ({ ...change(words), wording: null })));
  const line = historyLines(ledger, OPEN_END).at(-1);
  if (!line) throw new Error("A history has a line");
  return {
    title: "Dune",
    region: "US",
    type: "theatrical",
    variant: "",
    line,
    reason: null,
    announcement: { slug: "wb", by: "studio", studios: ["Warner Bros."], headline: null },
    sources: [],
    ...facts,
  };
}

const FIRST = { on: "2019-02-01", to: "2020-11-20" };
const MOVED = { on: "2020-10-05", to: "2021-10-01" };

test("a move is told from the old date to the new, with its size, who said so, why and where", () => {
  const source = { url: "https://variety.com/a", publisher: "Variety", publishedOn: toPartialDate("2020-10-05") };
  const moved = last([FIRST, MOVED], { reason: "The pandemic.", sources: [source, source] });
  expect(changeHeadline(moved)).toBe("Dune: November 20, 2020 → October 1, 2021, in US cinemas");
  expect(changeText(moved)).toBe(
    "Delayed, +315 days. October 5, 2020. Announced by Warner Bros. Reason: The pandemic. Source: Variety.",
  );
});

test("a window is told as one, and dates as the region writes them", () => {
  const firmed = last(
    [
      { on: "2020-10-05", to: "2021-10" },
      { on: "2020-11-05", to: "2021-10-01" },
    ],
    { region: "GB" },
  );
  expect(changeHeadline(firmed)).toBe("Dune: October 2021 → 1 October 2021, in UK cinemas");
});

test("what has no date is told as such, and what had none without an old one", () => {
  expect(changeHeadline(last([FIRST]))).toBe("Dune: November 20, 2020, in US cinemas");
  expect(changeHeadline(last([FIRST, { on: "2020-04-01" }]))).toBe("Dune: November 20, 2020 → no date, in US cinemas");
  expect(changeHeadline(last([FIRST, { on: "2020-04-01", standing: "cancelled" }]))).toContain("→ cancelled,");
});

test("a restatement is told as one", () => {
  const confirmed = last([FIRST, { on: "2020-04-01", to: "2020-11-20" }], {
    announcement: { slug: "x", by: "unknown", studios: [], headline: null },
  });
  expect(changeHeadline(confirmed)).toBe("Dune: confirmed, November 20, 2020, in US cinemas");
  expect(changeText(confirmed)).toBe("Confirmed, November 20, 2020. On record since April 1, 2020.");
});
