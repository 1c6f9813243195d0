import { type Placeholder, sql } from "drizzle-orm";
import { inLists } from "./batches.ts";
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

/** A question about each of a list, which is put in the same words for each of the few lengths of `inLists`. */
export function listQuestion<Row>(
  words: (db: Db, list: Placeholder[]) => Words<Row>,
): (db: Db, list: readonly (number | string)[], values: Values) => Promise<readonly Row[]> {
  const byLength = new Map<number, (db: Db, values: Values) => Promise<Row[]>>();
  const ofLength = (length: number) => {
    const places = Array.from({ length }, (_, index) => sql.placeholder(nameOf(index)));
    const asked = byLength.get(length) ?? question((db) => words(db, places));
    byLength.set(length, asked);
    return asked;
  };
  return (db, list, values) =>
    inLists(list, (some) => {
      const listed = some.map((value, index): [string, number | string] => [nameOf(index), value]);
      return ofLength(some.length)(db, { ...values, ...Object.fromEntries(listed) });
    });
}

function nameOf(index: number): string {
  return `listed ${index}`;
}
