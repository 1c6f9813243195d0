import { type Column, getTableColumns, getTableName } from "drizzle-orm";
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
    for (const insert of insertsOf(name, rows)) {
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

/** The statements that insert rows, which all have the same keys; one by one, so that values need not be held for all. */
export function* insertsOf(name: TableName, rows: readonly object[]): Generator<Insert> {
  const columns = columnsOf(name, Object.keys(rows[0] ?? {}));
  const names = columns.map(({ column }) => `"${column.name}"`).join(", ");
  const into = `insert into "${getTableName(byName[name])}" (${names})`;
  const places = `(${columns.map(() => "?").join(", ")})`;
  for (let start = 0; start < rows.length; start += ROWS_TOGETHER) {
    const together = rows.slice(start, start + ROWS_TOGETHER);
    yield { into, places, rows: together.length, values: valuesOf(together, columns) };
  }
}

interface Place {
  readonly key: string;
  readonly column: Column;
}

function columnsOf(name: TableName, keys: readonly string[]): readonly Place[] {
  const columns: Record<string, Column> = getTableColumns(byName[name]);
  return keys.map((key) => {
    const column = columns[key];
    if (!column) throw new TypeError(`The table ${name} has no column ${key}`);
    return { key, column };
  });
}

/** As Drizzle binds them: NULL does not go through the column's own way of writing a value. */
function valuesOf(rows: readonly object[], columns: readonly Place[]): readonly unknown[] {
  const values: unknown[] = [];
  for (const row of rows)
    for (const { key, column } of columns) {
      const value: unknown = Reflect.get(row, key);
      values.push(value === null ? null : column.mapToDriverValue(value));
    }
  return values;
}
