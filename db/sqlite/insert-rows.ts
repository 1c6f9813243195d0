import { type Column, getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { TableName } from "../db.ts";
import type { Writer } from "../transactions.ts";
import type { Connection } from "./connect.ts";
import * as tables from "./schema.ts";

const byName: Readonly<Record<TableName, SQLiteTable>> = tables;

/** One statement a table, run for each row: SQLite is in this process, and gains nothing by many rows at once. */
export function insertRowsInto(connection: Connection): Writer["insertRows"] {
  return async (name, rows) => {
    const columns = columnsOf(name, Object.keys(rows[0] ?? {}));
    const names = columns.map(({ column }) => `"${column.name}"`).join(", ");
    const places = columns.map(() => "?").join(", ");
    const insert = connection.prepare(`insert into "${getTableName(byName[name])}" (${names}) values (${places})`);
    const ids = rows.map((row) => Number(insert.run(columns.map((place) => valueIn(row, place))).lastInsertRowid));
    return "id" in byName[name] ? ids : [];
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

/** As Drizzle binds it: NULL does not go through the column's own way of writing a value. */
function valueIn(row: object, { key, column }: Place): unknown {
  const value: unknown = Reflect.get(row, key);
  return value === null ? null : column.mapToDriverValue(value);
}
