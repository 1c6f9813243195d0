import type { CalendarDate } from "./calendar-date.ts";
import { compareText } from "./compare-text.ts";
import type { SpokenEntry } from "./film-sentence.ts";
import type { SpokenDate } from "./format-date.ts";
import { formerDates, standingDate } from "./history-line.ts";
import { type Ledger, type ReleaseState, slipOf } from "./ledger.ts";
import { comparePartialDates } from "./partial-date.ts";
import { releaseStatus } from "./release-status.ts";
import type { SlateOrder } from "./slate-wish.ts";
import type { FilmKind, ReleaseType } from "./vocabulary.ts";

/** A film of a slate by one of its releases, with the history known by the day asked for. */
export interface SlateRelease {
  readonly slug: string;
  readonly title: string;
  readonly filmKind: FilmKind;
  readonly type: ReleaseType;
  readonly ledger: Ledger<SpokenEntry>;
}

/** The same with what a table tells of it. */
export interface SlateEntry extends SlateRelease {
  readonly state: ReleaseState;
  /** The date in force; null while there is none. */
  readonly now: SpokenDate | null;
  /** The dates it had before, the first first. */
  readonly former: readonly SpokenDate[];
  readonly slip: ReturnType<typeof slipOf>;
}

/**
 * The entries of a slate in the order asked for, one a film: where a film has several releases of the list, the wide one
 * before the limited one, as the list has it. A release of which nothing is known yet is left out.
 */
export function slateEntries(releases: readonly SlateRelease[], order: SlateOrder): readonly SlateEntry[] {
  const ofFilm = Map.groupBy(releases, ({ slug }) => slug).values();
  const entries = [...ofFilm].flatMap((all) => {
    const read = all.flatMap(toEntry);
    const [first] = read.toSorted((a, b) => rankOf(a) - rankOf(b));
    return first ? [first] : [];
  });
  return entries.toSorted((a, b) => COMPARE[order](a, b) || compareText(a.slug, b.slug));
}

/** A date before none, and a wide release before a limited one. */
function rankOf({ type, now }: SlateEntry): number {
  return (now ? 0 : 2) + (type === "limited" ? 1 : 0);
}

function toEntry(release: SlateRelease): SlateEntry[] {
  const state = release.ledger.steps.at(-1)?.state;
  if (!state) return [];
  const { ledger } = release;
  return [{ ...release, state, now: standingDate(ledger), former: formerDates(ledger), slip: slipOf(state) }];
}

const COMPARE: Record<SlateOrder, (a: SlateEntry, b: SlateEntry) => number> = {
  slip: (a, b) => (b.slip?.days ?? -Infinity) - (a.slip?.days ?? -Infinity) || COMPARE.moves(a, b),
  moves: (a, b) => b.state.moves - a.state.moves,
  date: (a, b) => {
    if (a.now && b.now) return comparePartialDates(a.now.date, b.now.date);
    return Number(b.now !== null) - Number(a.now !== null);
  },
};

/** What of a slate is to come on a day, in the order of its dates. */
export function upcomingOf(entries: readonly SlateEntry[], today: CalendarDate): readonly SlateEntry[] {
  return entries.filter(({ state }) => releaseStatus(state, today) === "upcoming").toSorted(COMPARE.date);
}

/** The films to draw, at most `most`: those that moved most often and farthest, the chosen one always among them. */
export function drawnOf(entries: readonly SlateEntry[], chosen: string | null, most: number): ReadonlySet<string> {
  const drawable = entries.filter(({ state }) => state.lastDate !== null);
  const byInterest = drawable.toSorted(
    (a, b) =>
      Number(b.slug === chosen) - Number(a.slug === chosen) ||
      COMPARE.moves(a, b) ||
      Math.abs(b.slip?.days ?? 0) - Math.abs(a.slip?.days ?? 0) ||
      compareText(a.slug, b.slug),
  );
  return new Set(byInterest.slice(0, most).map(({ slug }) => slug));
}
