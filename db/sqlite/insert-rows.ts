import { Column, getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { TableName } from "../db.ts";
import type { Writer } from "../transactions.ts";
import type { Connection } from "./connect.ts";
import { type Insert, runInsert } from "./run-insert.ts";
import * as tables from "./schema.ts";

const byName: Readonly<Record<TableName, SQLiteTable>> = tables;

/**
 * So many rows a statement at most: what each statement costs beside its rows (a look at the table's sequence, a list of
 * words to check against, the way into SQLite) is then paid once for all of them.
 */
const ROWS_TOGETHER = 16;

/** A few rows a statement. One that inserts several gives them ids in a row, since nobody else writes meanwhile. */
export function insertRowsInto(connection: Connection): Writer["insertRows"] {
  return async (name, rows) => {
    const ids: number[] = [];
    for (const insert of addInserts([], name, rows)) {
      const last = runInsert(connection, insert);
      for (let id = last - insert.rows + 1; id <= last; id += 1) ids.push(id);
    }
    return numberedTable(name, rows) === null ? [] : ids;
  };
}

/** The table's own name where it numbers its rows, and these bring no numbers of theirs; else null. */
export function numberedTable(name: TableName, [first = {}]: readonly object[]): string | null {
  return "id" in byName[name] && !("id" in first) ? getTableName(byName[name]) : null;
}

/**
 * Adds rows, which all have the same keys, to the statements that insert into a table: to the last one, as long as it has
 * room and the same columns, and to new ones. `before` is the id that the row before them has, where that is known.
 */
export function addInserts(
  inserts: Insert[],
  name: TableName,
  rows: readonly object[],
  before: number | null = null,
): readonly Insert[] {
  const { into, places, columns } = wayInto(name, Object.keys(rows[0] ?? {}));
  let last = inserts.at(-1);
  for (const [index, row] of rows.entries()) {
    if (!last || last.into !== into || last.rows === ROWS_TOGETHER)
      inserts.push((last = { into, places, rows: 0, values: [], lastId: null }));
    addValues(last.values, row, columns);
    last.rows += 1;
    last.lastId = before === null ? null : before + index + 1;
  }
  return inserts;
}

/** How rows with some keys get into a table. */
interface WayIn extends Pick<Insert, "into" | "places"> {
  readonly keys: readonly string[];
  readonly columns: readonly Place[];
}

interface Place {
  readonly key: string;
  /** Writes a value for the database; null for a column that has them as they are. */
  readonly write: ((value: unknown) => unknown) | null;
}

/** The last way into each table: an import takes the same one again and again. */
const waysIn = new Map<TableName, WayIn>();

function wayInto(name: TableName, keys: readonly string[]): WayIn {
  const last = waysIn.get(name);
  if (last && last.keys.length === keys.length && keys.every((key, index) => key === last.keys[index])) return last;
  const columns = columnsOf(name, keys);
  const names = columns.map((column) => `"${column.name}"`).join(", ");
  const way = {
    keys,
    columns: columns.map((column, index) => ({ key: keys[index] ?? "", write: writerOf(column) })),
    into: `insert into "${getTableName(byName[name])}" (${names})`,
    places: `(${columns.map(() => "?").join(", ")})`,
  };
  waysIn.set(name, way);
  return way;
}

function columnsOf(name: TableName, keys: readonly string[]): readonly Column[] {
  const columns: Record<string, Column> = getTableColumns(byName[name]);
  return keys.map((key) => {
    const column = columns[key];
    if (!column) throw new TypeError(`The table ${name} has no column ${key}`);
    return column;
  });
}

function writerOf(column: Column): Place["write"] {
  const asItIs = column.mapToDriverValue === Column.prototype.mapToDriverValue;
  return asItIs ? null : (value) => column.mapToDriverValue(value);
}

/** As Drizzle binds them: NULL does not go through the column's own way of writing a value. */
function addValues(values: unknown[], row: object, columns: readonly Place[]): void {
  for (const { key, write } of columns) {
    const value: unknown = Reflect.get(row, key);
    values.push(write === null || value === null ? value : write(value));
  }
}
