import type { Db } from "./db.ts";

/** A query of Drizzle's before it is put, with `sql.placeholder` for what differs from time to time. */
interface Words<Row> {
  readonly prepare: (name: string) => Prepared<Row>;
}

export interface Prepared<Row> {
  readonly execute: (values: Record<string, unknown>) => Promise<Row[]>;
}

type Values = Readonly<Record<string, string | number>>;

/**
 * A question that is always put in the same words. Drizzle takes several times as long to find them as SQLite to answer, so
 * that it does so once a connection, and after that they are put with other values. On PostgreSQL, which lends a connection
 * for each snapshot, it finds them as often as without this.
 */
export function question<Row>(words: (db: Db) => Words<Row>): (db: Db, values: Values) => Promise<Row[]> {
  const prepared = new WeakMap<object, Prepared<Row>>();
  // Without a name, since a name is PostgreSQL's for all that a connection is ever asked.
  return (db, values) => db.prepareOnce(prepared, () => words(db).prepare("")).execute(values);
}
