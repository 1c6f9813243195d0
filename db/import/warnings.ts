import { addDays } from "#domain/gregorian.ts";
import { isOnUnusualWeekday, sayUnusualWeekday } from "#domain/weekday-lint.ts";
import type { HistoryLine, HistorySource } from "./format.ts";
import type { Placed } from "./compare-lists.ts";
import type { Warning } from "./outcome.ts";
import { toPointer } from "./problems.ts";
import { partialDateOf } from "../remembered.ts";

/** What is unusual about a line to be put on record, and may still be right. */
export function warningsOf({ item: line, index }: Placed<HistoryLine>): readonly Warning[] {
  return [...dateWarnings(line, index), ...line.sources.flatMap((page, nth) => sourceWarnings(line, index, page, nth))];
}

function dateWarnings({ region, type, date: edtf, standing, announcedOn }: HistoryLine, index: number): Warning[] {
  if (edtf === null) return [];
  const date = partialDateOf(edtf);
  const place = toPointer(["history", index, "date"]);
  const isOdd = isOnUnusualWeekday({ region, type, date });
  const isPast = standing === "dated" && date.latest < partialDateOf(announcedOn).earliest;
  return [
    ...(isOdd ? [{ place, says: sayUnusualWeekday(date) }] : []),
    ...(isPast ? [{ place, says: `${edtf} was over when it was announced, on ${announcedOn}` }] : []),
  ];
}

/** One day earlier is common: a page stamped where it is still yesterday. */
function sourceWarnings(line: HistoryLine, index: number, { publishedOn }: HistorySource, nth: number): Warning[] {
  if (publishedOn === null) return [];
  const { latest } = partialDateOf(publishedOn);
  const { earliest } = partialDateOf(line.announcedOn);
  // The days are counted only for the few that were published before: that took longer than all else here.
  if (latest >= earliest || latest >= addDays(earliest, -1)) return [];
  const place = toPointer(["history", index, "sources", nth, "publishedOn"]);
  return [{ place, says: `${publishedOn} is more than a day before the announcement, of ${line.announcedOn}` }];
}
