import { expect, test } from "vitest";
import { refusedFile } from "./outcome.ts";
import { addOutcome, emptyReport, exitCodeOf, formatFindings } from "./report.ts";

test("all that an editor took back is listed by its place, and is no error", () => {
  const report = emptyReport();
  const outcome = {
    ...refusedFile([]),
    lines: { added: [], rejected: [2] },
    rejectedTitles: [1],
    rejectedStudios: [0],
  };
  addOutcome(report, "dune.json", outcome, 50);
  expect(formatFindings(report)).toEqual([
    "3 lines, reports, titles and studios that an editor retracted, and that are not put on record again:",
    "  dune.json /history/2: an editor retracted it",
    "  dune.json /titles/1: an editor retracted it",
    "  dune.json /studios/0: an editor retracted it",
  ]);
  expect(exitCodeOf(report)).toBe(0);
});
