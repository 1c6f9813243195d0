import type { Connection } from "./connect.ts";

/** A statement that inserts some rows, of which more can be added until it is run. */
export interface Insert {
  /** The statement up to `values`. */
  readonly into: string;
  /** The places of one row. */
  readonly places: string;
  rows: number;
  /** Of all rows, one behind the other. */
  readonly values: unknown[];
  /** The id that the last row is to have; null where nobody knows, or the table has none. */
  lastId: number | null;
}

/** Answers the id of the last row. */
export function runInsert(connection: Connection, insert: Readonly<Insert>): number {
  return Number(connection.prepare(sqlOf(insert)).run(insert.values).lastInsertRowid);
}

/** By what they insert into, for each number of rows: to put one together took longer than to look for it. */
const statements = new Map<string, Map<number, string>>();

function sqlOf({ into, places, rows }: Readonly<Insert>): string {
  const made = statements.get(into) ?? new Map<number, string>();
  const sql = made.get(rows) ?? `${into} values ${Array.from({ length: rows }, () => places).join(", ")}`;
  statements.set(into, made.set(rows, sql));
  return sql;
}
