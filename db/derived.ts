import type { CalendarDate } from "#domain/calendar-date.ts";
import type { Ledger, LedgerEntry, LedgerStep } from "#domain/ledger.ts";
import type { ChangeKind, Direction } from "#domain/vocabulary.ts";
import type { Tables } from "./db.ts";

/** What the replay derives for a date change, as its row keeps it. */
export interface DerivedColumns {
  readonly ordinal: number | null;
  readonly knownBy: CalendarDate | null;
  readonly kind: ChangeKind | null;
  readonly shiftDays: number | null;
  readonly direction: Direction | null;
  readonly roughDays: number | null;
  readonly inForceFrom: CalendarDate | null;
  readonly inForceUntil: CalendarDate | null;
}

export type ReleaseStateRow = Tables["releaseStates"]["$inferInsert"];

/** The derived columns of one step of a replay. */
export function derivedColumns({
  ordinal,
  knownBy,
  kind,
  shift,
  inForceFrom,
  inForceUntil,
}: LedgerStep): DerivedColumns {
  return {
    ordinal,
    knownBy,
    kind,
    shiftDays: shift?.days ?? null,
    direction: shift?.direction ?? null,
    roughDays: shift?.roughDays ?? null,
    inForceFrom,
    inForceUntil,
  };
}

/** A release's periods as rows of `release_states`; `idOf` names the date change that made each. */
export function releaseStateRows<Entry extends LedgerEntry>(
  { periods }: Ledger<Entry>,
  release: Pick<ReleaseStateRow, "releaseId" | "region" | "type">,
  idOf: (entry: Entry) => number,
): ReleaseStateRow[] {
  return periods.map(({ from, until, state, entry }) => ({
    ...release,
    knownFrom: from,
    knownUntil: until,
    dateChangeId: idOf(entry),
    standing: state.standing,
    edtf: state.date?.edtf ?? null,
    earliest: state.date?.earliest ?? null,
    latest: state.date?.latest ?? null,
    lastExact: state.lastExact,
    firstExact: state.firstExact,
    moves: state.moves,
  }));
}
