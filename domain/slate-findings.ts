import { type CalendarDate, laterOf } from "./calendar-date.ts";
import { formatPartialDate } from "./format-date.ts";
import { countedMoves, type LedgerStep } from "./ledger.ts";
import { cardinal, counted, listed } from "./number-words.ts";
import { exactly, isExact, type PartialDate } from "./partial-date.ts";
import type { SlateEntry } from "./slate.ts";

/** What is worth saying of a slate in a sentence each, in this order; what does not occur is not said. */
export function slateFindings(entries: readonly SlateEntry[], locale: string): readonly string[] {
  const moves = entries.flatMap(movesOf);
  return [
    sayJointMove(moves, locale),
    sayContestedDay(entries, locale),
    sayLongestDelay(moves, locale),
    sayLargestAdvance(moves, locale),
  ].filter((said) => said !== null);
}

interface Move {
  readonly title: string;
  readonly step: LedgerStep;
}

function movesOf({ title, ledger }: SlateEntry): Move[] {
  return countedMoves(ledger.steps).map((step) => ({ title, step }));
}

const LEAST_JOINT = 2;

function sayJointMove(moves: readonly Move[], locale: string): string | null {
  const byAnnouncement = [...Map.groupBy(moves, ({ step }) => step.entry.key).values()];
  const [largest] = byAnnouncement.toSorted((a, b) => b.length - a.length || compareKnown(b, a));
  const first = largest?.[0];
  if (!first || largest.length < LEAST_JOINT) return null;
  const on = sayOn(first.step.entry.announcedOn, locale);
  return `${on} one announcement moved ${cardinal(largest.length)} of these films${saySpan(largest)}.`;
}

function compareKnown(a: readonly Move[], b: readonly Move[]): number {
  const [first, second] = [a[0]?.step.knownBy ?? "", b[0]?.step.knownBy ?? ""];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** ", by 91 to 210 days"; nothing where a window leaves none to count. */
function saySpan(moves: readonly Move[]): string {
  const days = moves.flatMap(({ step }) => (step.shift?.days ? [Math.abs(step.shift.days)] : []));
  if (days.length < moves.length) return "";
  const [least, most] = [Math.min(...days), Math.max(...days)];
  return least === most ? `, by ${counted(least, "day")}` : `, by ${cardinal(least)} to ${counted(most, "day")}`;
}

interface Holding {
  readonly title: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly hasOpened: boolean;
}

/** The day that most of the films held, one after the other or side by side. */
function sayContestedDay(entries: readonly SlateEntry[], locale: string): string | null {
  const byDay = Map.groupBy(entries.flatMap(holdingsOf), ({ day }) => day);
  const [most] = [...byDay].toSorted(([a, of], [b, other]) => other.length - of.length || (a < b ? 1 : -1));
  if (!most || most[1].length < LEAST_JOINT) return null;
  const [day, holdings] = most;
  const inOrder = holdings.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const inTurn = inOrder.every((one, index) => index === 0 || (inOrder[index - 1]?.until ?? "") <= one.from);
  const said = formatPartialDate(exactly(day), locale, "long");
  const opened = inOrder.at(-1)?.hasOpened ? ", which opened" : "";
  const titles = inOrder.map(({ title }) => title);
  return inTurn
    ? `${said} was held by ${cardinal(titles.length)} in turn: ${titles.join(", then ")}${opened}.`
    : `${said} was held by ${cardinal(titles.length)} of them: ${listed(titles)}.`;
}

/** Each day once, from when the film first held it until it last left it. */
function holdingsOf({ title, ledger }: SlateEntry): (Holding & { readonly day: CalendarDate })[] {
  const held = new Map<CalendarDate, Holding>();
  for (const { from, until, state } of ledger.periods) {
    if (!state.date || !isExact(state.date)) continue;
    const day = state.date.earliest;
    const before = held.get(day);
    held.set(day, {
      title,
      from: before?.from ?? from,
      until: before ? laterOf(before.until, until) : until,
      hasOpened: state.standing === "released",
    });
  }
  return [...held].map(([day, holding]) => ({ day, ...holding }));
}

function sayLongestDelay(moves: readonly Move[], locale: string): string | null {
  const [longest] = exactMoves(moves).toSorted((a, b) => b.days - a.days);
  if (!longest || longest.days <= 0) return null;
  const { title, days, to, step } = longest;
  const on = formatPartialDate(step.entry.announcedOn, locale, "long");
  return `The longest delay in one step: ${title}, ${counted(days, "day")}, to ${formatPartialDate(to, locale, "long")}, announced ${on}.`;
}

function sayLargestAdvance(moves: readonly Move[], locale: string): string | null {
  const [largest] = exactMoves(moves).toSorted((a, b) => a.days - b.days);
  if (!largest) return null;
  if (largest.days >= 0) {
    const wasMovedUp = moves.some(({ step }) => step.shift?.direction === "earlier");
    return !wasMovedUp && moves.length > LEAST_JOINT ? "None of them was ever moved up." : null;
  }
  const { title, days, to } = largest;
  return `The largest step forward: ${title}, ${counted(-days, "day")} earlier, to ${formatPartialDate(to, locale, "long")}.`;
}

function exactMoves(moves: readonly Move[]): (Move & { readonly days: number; readonly to: PartialDate })[] {
  return moves.flatMap((move) => {
    const { shift, entry } = move.step;
    return shift?.days && entry.date ? [{ ...move, days: shift.days, to: entry.date }] : [];
  });
}

function sayOn(date: PartialDate, locale: string): string {
  return `${isExact(date) ? "On" : "In"} ${formatPartialDate(date, locale, "long")}`;
}
