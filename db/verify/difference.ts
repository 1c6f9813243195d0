/** Where the record is not what it should be. */
export interface Difference {
  readonly table: string;
  /** Which row, in the trade's words: "blade, US theatrical, marvel-2022-07-23". */
  readonly row: string;
  readonly column: string;
  readonly stored: string;
  /** What the facts make of it; where a rule is broken, what would keep it. */
  readonly derived: string;
}

/** Told of each difference as it is found. */
export type OnDifference = (difference: Difference) => void;

/** `date_changes kind (blade, US theatrical, marvel-2022-07-23): stored "delayed", derived "firmed"`. */
export function formatDifference({ table, row, column, stored, derived }: Difference): string {
  return `${table} ${column} (${row}): stored ${stored}, derived ${derived}`;
}

/** The columns in which a row on record differs from the one that is derived; `derived` has them all. */
export function differingColumns<Row extends object>(
  stored: Row,
  derived: Row,
  columns: readonly (keyof Row & string)[],
): readonly Pick<Difference, "column" | "stored" | "derived">[] {
  return columns.flatMap((column) =>
    stored[column] === derived[column]
      ? []
      : [{ column: toColumnName(column), stored: inWords(stored[column]), derived: inWords(derived[column]) }],
  );
}

/** `knownBy` is `known_by` in both engines. */
function toColumnName(property: string): string {
  return property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A value as JSON; "nothing" where there is none. */
export function inWords(value: unknown): string {
  return value === null || value === undefined ? "nothing" : JSON.stringify(value);
}
