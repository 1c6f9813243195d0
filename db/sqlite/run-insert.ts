import type { Connection } from "./connect.ts";

/** A statement that inserts some rows. */
export interface Insert {
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly rows: number;
}

/** Answers the id of the last row. */
export function runInsert(connection: Connection, { sql, values }: Insert): number {
  return Number(connection.prepare(sql).run(values).lastInsertRowid);
}
