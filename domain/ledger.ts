import { type CalendarDate, earlierOf } from "./calendar-date.ts";
import { daysBetween } from "./gregorian.ts";
import { isExact, OPEN_END, type PartialDate, relationOf } from "./partial-date.ts";
import { exactShift, type Shift, shiftBetween } from "./shift.ts";
import type { ChangeKind, ReleaseType, Standing } from "./vocabulary.ts";

/** A date change as it was announced: one line of an announcement, about one release. A fact; nothing here is derived. */
export interface LedgerEntry {
  /** The announcement's slug: no two entries of a release share one, so it settles what day and position leave open. */
  readonly key: string;
  readonly announcedOn: PartialDate;
  /** Order among the changes announced on the same first day. */
  readonly position: number;
  readonly standing: Standing;
  /** Set exactly when the standing is `dated` or `released`. */
  readonly date: PartialDate | null;
  /** A vaguer date that takes the exact one back, rather than restating it loosely. */
  readonly withdraws: boolean;
  readonly replacedBy: ReleaseType | null;
  /** When the cited pages were published, as far as they say. */
  readonly citedOn: readonly PartialDate[];
}

/** What stands after a change: the release's standing and date, and what its past dates leave to be counted from. */
export interface ReleaseState {
  readonly standing: Standing;
  /** The date in force; null while undated or cancelled. */
  readonly date: PartialDate | null;
  /** The date in force last, kept while there is none. */
  readonly lastDate: PartialDate | null;
  readonly firstExact: CalendarDate | null;
  readonly lastExact: CalendarDate | null;
  readonly replacedBy: ReleaseType | null;
  /** Moves so far by the counting rule (design §3): a date that returned within seven days counts as none. */
  readonly moves: number;
}

/** One entry in its place in the history, with everything the replay derives for it. */
export interface LedgerStep<Entry extends LedgerEntry = LedgerEntry> {
  readonly entry: Entry;
  /** 1 for the first. */
  readonly ordinal: number;
  readonly knownBy: CalendarDate;
  readonly kind: ChangeKind;
  readonly shift: Shift | null;
  /** The state that this and all changes before it make. */
  readonly state: ReleaseState;
  readonly inForceFrom: CalendarDate;
  /** The first day on which a later-ordered change is known, `OPEN_END` if none; not after `inForceFrom` for an empty period. */
  readonly inForceUntil: CalendarDate;
}

/** A stretch of days, `until` excluded, during which the world knew one state. `OPEN_END` means: still. */
export interface KnownPeriod<Entry extends LedgerEntry = LedgerEntry> {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly state: ReleaseState;
  /** The last change applied. */
  readonly entry: Entry;
}

/** A release's history: its changes in order, and what the world knew when. */
export interface Ledger<Entry extends LedgerEntry = LedgerEntry> {
  readonly steps: readonly LedgerStep<Entry>[];
  readonly periods: readonly KnownPeriod<Entry>[];
}

const RETURN_WINDOW_DAYS = 7;

/**
 * Replays the changes of one release, given in any order, by the rules of design §3. Total: every list has a ledger,
 * the empty one an empty ledger.
 *
 * A month-only announcement ("April 2020") stands in the history at its first day but is known only by its last, so an
 * exact one of April 24 can be in force before it, and the month-only one then never is.
 */
export function replay<Entry extends LedgerEntry>(entries: readonly Entry[]): Ledger<Entry> {
  const ordered = entries.toSorted(compareEntries).map((entry) => ({ entry, knownBy: knownByOf(entry) }));
  const folded = foldAll(ordered);
  const ends = inForceEnds(ordered);
  const steps = folded.map((change, index) => ({
    entry: change.entry,
    ordinal: index + 1,
    knownBy: change.knownBy,
    kind: change.kind,
    shift: change.shift,
    state: change.state,
    inForceFrom: change.knownBy,
    inForceUntil: ends[index] ?? OPEN_END,
  }));
  return { steps, periods: periodsOf(ordered, folded) };
}

/** The state known on a day; undefined before the first change was known. */
export function periodOn<Entry extends LedgerEntry>(
  ledger: Ledger<Entry>,
  day: CalendarDate,
): KnownPeriod<Entry> | undefined {
  return ledger.periods.find((period) => period.from <= day && day < period.until);
}

/**
 * The day by which an entry was known: the last day of `announcedOn`; where that is a window, the first day inside it
 * on which a cited page had been published or the stated date itself had arrived.
 */
export function knownByOf(entry: LedgerEntry): CalendarDate {
  const { earliest, latest } = entry.announcedOn;
  const witnesses = entry.date ? [...entry.citedOn, entry.date] : entry.citedOn;
  return witnesses
    .map((witness) => witness.latest)
    .filter((day) => earliest <= day && day <= latest)
    .reduce(earlierOf, latest);
}

/** How far apart changes of one day are put: a line of a file can be put between two of them ten times over. */
export const PLACES_APART = 1024;

/** The position of a change that stands behind all those announced on the same first day, with room before it. */
export function placeBehind(entries: readonly LedgerEntry[], { earliest }: PartialDate): number {
  const thatDay = entries.filter(({ announcedOn }) => announcedOn.earliest === earliest);
  return thatDay.reduce((last, { position }) => Math.max(last, position), 0) + PLACES_APART;
}

/** Last exact date less first exact date, in days: none once cancelled or never exact, "last known" while undated. */
export function slipOf(
  state: Pick<ReleaseState, "standing" | "firstExact" | "lastExact">,
): { readonly days: number; readonly lastKnown: boolean } | null {
  if (state.standing === "cancelled" || !state.firstExact || !state.lastExact) return null;
  return { days: daysBetween(state.firstExact, state.lastExact), lastKnown: state.standing === "undated" };
}

/** True for the kinds that move a date to another (design §3, counting rules); a redating to the same day is none. */
export function isMove(kind: ChangeKind, shift: Shift | null): boolean {
  return kind === "delayed" || kind === "advanced" || (kind === "redated" && shift !== null);
}

/**
 * The steps that count as moves, in order: as many as the last state's `moves`. A move that was taken back within seven
 * days is not among them, nor the one that took it back.
 */
export function countedMoves<Step extends LedgerStep>(steps: readonly Step[]): readonly Step[] {
  let counted: Step[] = [];
  for (const step of steps) {
    const moves = step.state.moves;
    if (moves > counted.length) counted.push(step);
    else counted = counted.slice(0, moves);
  }
  return counted;
}

interface Known<Entry> {
  readonly entry: Entry;
  readonly knownBy: CalendarDate;
}

interface Folded<Entry> extends Known<Entry> {
  readonly kind: ChangeKind;
  readonly shift: Shift | null;
  readonly state: ReleaseState;
}

/** A counted move: the date it left, and when. */
interface CountedMove {
  readonly left: PartialDate;
  readonly on: CalendarDate;
}

function compareEntries(a: LedgerEntry, b: LedgerEntry): number {
  if (a.announcedOn.earliest !== b.announcedOn.earliest)
    return a.announcedOn.earliest < b.announcedOn.earliest ? -1 : 1;
  if (a.position !== b.position) return a.position - b.position;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function foldAll<Entry extends LedgerEntry>(ordered: readonly Known<Entry>[]): Folded<Entry>[] {
  const folded: Folded<Entry>[] = [];
  let before: ReleaseState | null = null;
  let moves: readonly CountedMove[] = [];
  for (const { entry, knownBy } of ordered) {
    const kind = kindOf(before, entry);
    const shift = shiftOf(before, entry, kind);
    const move = before?.lastDate && isMove(kind, shift) ? { left: before.lastDate, on: knownBy } : null;
    if (entry.date && kind !== "confirmed") moves = countMoves(moves, move, entry.date, knownBy);
    const state = stateAfter(before, entry, kind, moves.length);
    folded.push({ entry, knownBy, kind, shift, state });
    before = state;
  }
  return folded;
}

function kindOf(before: ReleaseState | null, entry: LedgerEntry): ChangeKind {
  if (entry.replacedBy) return "replaced";
  if (entry.standing === "cancelled" || entry.standing === "released") return entry.standing;
  if (!before) return "announced";
  if (!entry.date) return before.standing === "undated" ? "confirmed" : "undated";
  if (!before.date) return before.lastDate ? "redated" : "announced";
  return kindBetween(before.date, entry.date, entry.withdraws);
}

function kindBetween(before: PartialDate, after: PartialDate, withdraws: boolean): ChangeKind {
  switch (relationOf(before, after)) {
    case "same":
      return "confirmed";
    case "inside":
      return "firmed";
    case "contains":
      return withdraws ? "loosened" : "confirmed";
    case "later":
      return "delayed";
    case "earlier":
      return "advanced";
  }
}

function shiftOf(before: ReleaseState | null, entry: LedgerEntry, kind: ChangeKind): Shift | null {
  if (!before || !entry.date) return null;
  if (kind === "redated" && before.lastExact && isExact(entry.date))
    return exactShift(before.lastExact, entry.date.earliest);
  const counted = kind === "delayed" || kind === "advanced" || kind === "redated" || kind === "released";
  return counted && before.lastDate ? shiftBetween(before.lastDate, entry.date) : null;
}

/** A date comes back by any change that sets it: by a move, and by firming up, loosening, redating or opening on it too. */
function countMoves(
  moves: readonly CountedMove[],
  move: CountedMove | null,
  to: PartialDate,
  on: CalendarDate,
): readonly CountedMove[] {
  const returned = moves.findIndex(
    ({ left, on: leftOn }) => relationOf(left, to) === "same" && daysBetween(leftOn, on) <= RETURN_WINDOW_DAYS,
  );
  if (returned !== -1) return moves.slice(0, returned);
  return move ? [...moves, move] : moves;
}

function stateAfter(before: ReleaseState | null, entry: LedgerEntry, kind: ChangeKind, moves: number): ReleaseState {
  if (before && kind === "confirmed") return before;
  const date = entry.date;
  const exact = date && isExact(date) ? date.earliest : null;
  return {
    standing: entry.standing,
    date,
    lastDate: date ?? before?.lastDate ?? null,
    firstExact: before?.firstExact ?? exact,
    lastExact: exact ?? before?.lastExact ?? null,
    replacedBy: entry.replacedBy,
    moves,
  };
}

/** For each change, the first day on which any later-ordered one is known. */
function inForceEnds(ordered: readonly Known<LedgerEntry>[]): CalendarDate[] {
  const ends: CalendarDate[] = [];
  let end = OPEN_END;
  for (const { knownBy } of ordered.toReversed()) {
    ends.push(end);
    end = earlierOf(end, knownBy);
  }
  return ends.toReversed();
}

function periodsOf<Entry extends LedgerEntry>(
  ordered: readonly Known<Entry>[],
  folded: readonly Folded<Entry>[],
): KnownPeriod<Entry>[] {
  const days = [...new Set(ordered.map((change) => change.knownBy))].toSorted();
  const states = days.map((day) => lastKnownOn(day, ordered, folded));
  return states.flatMap((last, index) => {
    const [from, until] = [days[index], days[index + 1] ?? OPEN_END];
    return last && from ? [{ from, until, state: last.state, entry: last.entry }] : [];
  });
}

/** What is known on a day is mostly a beginning of the history, already folded; only a gap in it needs a replay of its own. */
function lastKnownOn<Entry extends LedgerEntry>(
  day: CalendarDate,
  ordered: readonly Known<Entry>[],
  folded: readonly Folded<Entry>[],
): Folded<Entry> | undefined {
  const known = ordered.filter((change) => change.knownBy <= day);
  const isBeginning = known.at(-1) === ordered[known.length - 1];
  return isBeginning ? folded[known.length - 1] : foldAll(known).at(-1);
}
