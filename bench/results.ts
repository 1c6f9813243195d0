import type { describeMachine } from "./machine.ts";
import type { Row } from "./rows.ts";

type Machine = ReturnType<typeof describeMachine>;

/** What a run measured, and where. */
export interface Results {
  readonly machine: Machine;
  readonly rows: readonly Row[];
  /** The parts that were measured again later, and when. */
  readonly again?: readonly (Pick<Machine, "measuredAt" | "commit" | "isChanged"> & {
    readonly parts: readonly string[];
  })[];
}

/** Earlier results with the rows that were measured again in place of theirs, where these stood. */
export function putInto(earlier: Results, { machine, rows }: Pick<Results, "machine" | "rows">): Results {
  const isAgain = (row: Row) => rows.some(({ part, films }) => part === row.part && films === row.films);
  const parts = [...new Set(rows.map(({ part }) => part))];
  const kept = earlier.rows.flatMap((row, index) => {
    if (!isAgain(row)) return [row];
    const before = earlier.rows[index - 1];
    const isFirst = before?.part !== row.part || before.films !== row.films;
    return isFirst ? rows.filter(({ part, films }) => part === row.part && films === row.films) : [];
  });
  const { measuredAt, commit, isChanged } = machine;
  const again = [...(earlier.again ?? []), { parts, measuredAt, commit, isChanged }];
  return { machine: earlier.machine, again, rows: kept };
}
