import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as tables from "./postgres/schema.ts";
import type { Moment } from "./moment.ts";
import type { Read } from "./reads.ts";

/** The tables, by the name the schema files export them under. */
export type Tables = typeof tables;

/** What a write answers without `returning` differs by engine, so shared code is told nothing. */
interface Unspoken extends PgQueryResultHKT {
  readonly type: unknown;
}

/**
 * The part of Drizzle's builder that means the same on both engines. Typed after PostgreSQL's; on SQLite the same calls
 * are answered as promises too. Shared code uses no `.for()`, which SQLite has not, and `.prepare()` through `question` alone.
 */
type Builder = PgDatabase<Unspoken>;
export type ReadQueries = Pick<Builder, "select" | "selectDistinct" | "$count">;
export type WriteQueries = ReadQueries & Pick<Builder, "insert" | "update" | "delete">;

export type EngineName = "sqlite" | "postgres";

/** What a query is given: `q` asks, `t` are the tables. */
export interface Db {
  readonly engine: EngineName;
  readonly q: ReadQueries;
  readonly t: Tables;
  /** What `prepared` has for the connection that is asked; made and put into it the first time. For `question` alone. */
  readonly prepareOnce: <Made>(prepared: WeakMap<object, Made>, make: () => Made) => Made;
}

export type TableName = keyof Tables;
/** A row to insert, by the names of the schema file. */
export type NewRow<Name extends TableName> = Tables[Name]["$inferInsert"];

/** A row as it was inserted, with the id it was given where its table has ids. */
export type Inserted<Name extends TableName, Row> = Tables[Name] extends { readonly id: unknown }
  ? Row & { readonly id: number }
  : Row;

/**
 * Inserts rows that all have the same keys, and answers them in the same order with their ids. Throws where keys differ.
 * Beside `q.insert`, because Drizzle builds that statement anew for every value, which made an import many times slower.
 */
export type InsertAll = <Name extends TableName, Row extends NewRow<Name>>(
  table: Name,
  rows: readonly Row[],
) => Promise<readonly Inserted<Name, Row>[]>;

/** What a mutation is given, inside a transaction and nowhere else: a reader has no `insert`, so it does not fit. */
export interface WriteDb extends Db {
  readonly q: WriteQueries;
  readonly insertAll: InsertAll;
  /**
   * Waits until every write that has taken its turn is over, so that ids given from here to the commit are higher than
   * any id that a reader can see, and no lower one is committed after. Called as late as can be: others wait.
   */
  readonly takeTurn: () => Promise<void>;
  /** True where a transaction has its turn from its beginning, since there is one writer at a time. */
  readonly hasTurn: boolean;
}

/** An open database. As a `Db` it reads what has been committed. */
export interface Database extends Db {
  /**
   * Runs `work` in a transaction and commits when it resolves; when it throws, nothing of it remains and the error is
   * the caller's. Writes run one after the other on SQLite; on PostgreSQL they are serializable, and `work` runs again
   * when another write got in between, so it must do nothing but read and write through the `db` it is given.
   * A statement that failed must not be caught: on PostgreSQL it has ended the transaction. Throws at once when called
   * inside a transaction.
   */
  readonly tx: <T>(work: (db: WriteDb) => Promise<T>) => Promise<T>;
  /** Runs several queries that all see the same moment, whatever is committed meanwhile. */
  readonly snapshot: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  /**
   * Where the record is: another text once a save was committed, by whichever process. What this process saves, it tells
   * at once; of others it may know nothing for some milliseconds, on PostgreSQL for half a second, unless it is asked to
   * look `anew`. No promise where it is known.
   */
  readonly moment: (how?: { readonly anew: boolean }) => Moment;
  /** Puts a question of `recordReads` again. Rows as the engine gives them, only good for comparing with those of another time. */
  readonly askAgain: (read: Read) => Promise<readonly unknown[]>;
  /** Waits for the write under way, then lets go of the files or the server. */
  readonly close: () => Promise<void>;
}
