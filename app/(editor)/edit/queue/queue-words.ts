import { QUEUE_KINDS, type QueueKind } from "#db/vocabulary.ts";

/** A part of the queue in an editor's words: what it is, why it waits, and what it says when nothing does. */
export interface QueueWords {
  readonly title: string;
  readonly says: string;
  readonly empty: string;
}

export const QUEUE_WORDS: Readonly<Record<QueueKind, QueueWords>> = {
  passed: {
    title: "Passed, not confirmed",
    says: "Cinema dates that are over, and nobody has said that the film opened. Until somebody does, readers see “passed, unconfirmed”, or “no news” after a month or season.",
    empty: "Every cinema date that is over was confirmed, or moved in time.",
  },
  disputed: {
    title: "Reports that dispute a date",
    says: "A page states another date than the record had by its day. Either the page is wrong and the report can stand as it is, or our line is, and wants correcting.",
    empty: "No report disputes a date.",
  },
  disagreeing: {
    title: "Sources that disagree",
    says: "A line rests on a page that has part of it otherwise.",
    empty: "Every cited page says what it is cited for.",
  },
  "moved-since": {
    title: "Not restated since the main date moved",
    says: "The film moved in its primary region, and this region’s date was last said before that. It may have moved along, or be right.",
    empty: "Every region’s date was said again since the film’s main date moved.",
  },
  "long-undated": {
    title: "Long without a date",
    says: "Announced for cinemas or taken off the calendar, and not a word for a year.",
    empty: "Nothing has been without a date, or a word, for a year.",
  },
  "odd-weekday": {
    title: "Unusual weekdays",
    says: "US cinema dates to come that are neither a Friday nor a Wednesday, nor Christmas Day: often a slip of the pen, sometimes meant.",
    empty: "Of the next US cinema dates, all fall on a usual weekday.",
  },
  unsourced: {
    title: "Without a source",
    says: "Lines put on record lately that no page is cited for.",
    empty: "Every line put on record lately has a source.",
  },
};

/** The kind that an address names; undefined where there is none. */
export function toQueueKind(text: string): QueueKind | undefined {
  return QUEUE_KINDS.find((kind) => kind === text);
}
