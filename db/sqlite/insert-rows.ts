import { type Column, getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { TableName } from "../db.ts";
import type { Writer } from "../transactions.ts";
import type { Connection } from "./connect.ts";
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
    const columns = columnsOf(name, Object.keys(rows[0] ?? {}));
    const names = columns.map(({ column }) => `"${column.name}"`).join(", ");
    const into = `insert into "${getTableName(byName[name])}" (${names}) values `;
    const places = `(${columns.map(() => "?").join(", ")})`;
    const ids: number[] = [];
    for (let start = 0; start < rows.length; start += ROWS_TOGETHER) {
      const together = rows.slice(start, start + ROWS_TOGETHER);
      const insert = connection.prepare(into + together.map(() => places).join(", "));
      const last = Number(insert.run(valuesOf(together, columns)).lastInsertRowid);
      ids.push(...together.map((_, index) => last - together.length + 1 + index));
    }
    return "id" in byName[name] && !columns.some(({ key }) => key === "id") ? ids : [];
  };
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
