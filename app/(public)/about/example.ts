import { type LedgerEntry, type LedgerStep, replay } from "#domain/ledger.ts";
import { toPartialDate } from "#domain/partial-date.ts";

export const EXAMPLE_FILM = {
  slug: "mission-impossible-dead-reckoning",
  title: "Mission: Impossible – Dead Reckoning",
} as const;

/** What was announced for its US cinema release, as the shipped history has it; restatements are left out. */
const ANNOUNCED: readonly (readonly [announcedOn: string, date: string])[] = [
  ["2019-01-14", "2021-22"],
  ["2019-02-02", "2021-07-23"],
  ["2020-04-24", "2021-11-19"],
  ["2021-04-09", "2022-05-27"],
  ["2021-09-01", "2022-09-30"],
  ["2022-01-21", "2023-07-14"],
  ["2023-04-27", "2023-07-12"],
];

/** The example as the page prints it: replayed like every other history, so that it cannot say what the ledger does not. */
export const EXAMPLE_STEPS: readonly LedgerStep[] = replay(ANNOUNCED.map(toEntry)).steps;

function toEntry([announcedOn, date]: readonly [string, string], position: number): LedgerEntry {
  return {
    key: announcedOn,
    announcedOn: toPartialDate(announcedOn),
    position,
    standing: "dated",
    date: toPartialDate(date),
    withdraws: false,
    replacedBy: null,
    citedOn: [],
  };
}
