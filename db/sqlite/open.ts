import { existsSync } from "node:fs";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Database, ReadQueries, WriteQueries } from "../db.ts";
import { assertUpToDate } from "../migrations.ts";
import { MOMENT, tellingFor } from "../moment.ts";
import { Queue } from "../queue.ts";
import { type Read, readLogger } from "../reads.ts";
import { asTables } from "../schema-parity.ts";
import { ALONE, toDatabase, type Writer } from "../transactions.ts";
import { DatabaseUnavailable } from "../unavailable.ts";
import { beginWriting } from "./begin-writing.ts";
import { appliedMigrations, connect, connectForReaders, connectToRead, type Connection, inWords } from "./connect.ts";
import { insertRowsInto } from "./insert-rows.ts";
import journal from "./migrations/meta/_journal.json" with { type: "json" };
import * as sqliteTables from "./schema.ts";
import { remembering, rememberStatements } from "./statements.ts";

/** Drizzle answers a promise of the same rows here; the rows themselves `asTables` vouches for. */
const asQueries = (connection: Connection): WriteQueries =>
  drizzle(connection, { logger: readLogger }) as unknown as WriteQueries;

const t = asTables(sqliteTables);

/** A look takes 4 µs, a tenth of what an answer from memory does. */
const TOLD_FOR_MS = 10;

/**
 * How long a write waits for its turn and for other programs: since nobody else stands still meanwhile, for longer than the
 * four seconds that a save was seen to wait beside an import, and for less than the ten in which an app that is to end
 * must have ended. From when it was asked for, or the last of those that wait would wait as often as there are.
 */
const WRITE_WAITS_MS = 8000;

/** Where a database's transactions run, one after the other. */
export interface Transactions {
  /**
   * Runs `work` in a transaction, which is committed when it resolves and rolled back when it throws. Where they run in
   * the app's own thread, they wait for other programs until then, by `performance.now()`.
   */
  readonly within: <T>(work: (writer: Writer) => Promise<T>, until: number) => Promise<T>;
  readonly close: () => Promise<void>;
}

export interface SqliteOptions {
  /** For a process that is to stay small: what SQLite puts aside is in files, and snapshots keep little of the file. */
  readonly isSmall?: boolean;
  /** Begins another way of running transactions than in this thread. */
  readonly transactions?: (path: string) => Transactions;
}

/**
 * Opens a database file that `migrateSqlite` has made. Throws `DatabaseUnavailable` where it is missing, not a database,
 * or of another version.
 *
 * Readers have a connection of their own, so what they see is committed; all writes of the process go through one other
 * connection in turn (or one of `transactions`), since better-sqlite3 would let them into each other's transaction.
 */
export function openSqlite(path: string, options: SqliteOptions = {}): Database {
  if (!existsSync(path))
    throw new DatabaseUnavailable(`There is no database ${path} yet: run "npm run db:migrate" first`);
  const { writer, reader } = inWords(path, () => openBoth(path, options));
  const writes = new Queue();
  /** Connections that snapshots have read through, kept because opening one costs more than a query. */
  const idle: Still[] = [];
  const watcher = connectToRead(path);
  const look = watcher.prepare<[], string>(MOMENT).pluck();
  const moment = tellingFor(TOLD_FOR_MS, () => look.get() ?? "");
  const transactions = options.transactions?.(path) ?? transactionsOn(writer);
  const withStill = async <T>(use: (still: Still) => Promise<T>): Promise<T> => {
    const still = idle.pop() ?? openStill(path, options);
    try {
      return await use(still);
    } finally {
      idle.push(still);
    }
  };
  return toDatabase({
    engine: "sqlite",
    t,
    reader: asQueries(reader),
    transact: (work) => {
      const until = performance.now() + WRITE_WAITS_MS;
      return writes.run(() => transactions.within(work, until).finally(() => moment.forget()));
    },
    snapshot: (work) => withStill((still) => atOneMoment(still, work)),
    moment: moment.tell,
    // Through what the next snapshot will read through: after a save, whoever asks first finds there what this has read.
    askAgain: (read) => withStill(async ({ askAgain }) => askAgain(read)),
    async close() {
      await writes.idle();
      await transactions.close();
      for (const connection of [...idle.map((still) => still.connection), watcher, reader, writer]) connection.close();
    },
  });
}

/** A connection that stands still while it is read, and what has been prepared for it. */
interface Still {
  readonly connection: Connection;
  readonly q: WriteQueries;
  /** Answers bare rows. */
  readonly askAgain: (read: Read) => unknown[];
}

function openStill(path: string, { isSmall = false }: SqliteOptions): Still {
  const connection = isSmall ? connectToRead(path) : connectForReaders(path);
  // Statements apart from those of Drizzle, which are of one mind about what they answer.
  const prepareBare = remembering(connection);
  const askAgain = ({ sql, parameters }: Read) =>
    prepareBare(sql)
      .raw()
      .all(...parameters);
  return { connection, q: asQueries(rememberStatements(connection)), askAgain };
}

function atOneMoment<T>({ connection, q }: Still, work: (reader: ReadQueries) => Promise<T>): Promise<T> {
  connection.exec("BEGIN");
  return toItsEnd(connection, () => work(q));
}

function openBoth(path: string, { isSmall = false }: SqliteOptions): { writer: Connection; reader: Connection } {
  const writer = rememberStatements(connect(path, { create: false, putsAsideInFiles: isSmall }));
  try {
    assertUpToDate(journal, appliedMigrations(writer), path);
    return { writer, reader: rememberStatements(connectToRead(path)) };
  } catch (error) {
    writer.close();
    throw error;
  }
}

function transactionsOn(connection: Connection): Transactions {
  const writer: Writer = { q: asQueries(connection), insertRows: insertRowsInto(connection), ...ALONE };
  return {
    async within(work, until) {
      await beginWriting(connection, until);
      return toItsEnd(connection, () => work(writer));
    },
    close: async () => undefined,
  };
}

/** Ends the transaction that has begun with its work. Not better-sqlite3's own `transaction`, which takes no promise. */
async function toItsEnd<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    connection.exec("COMMIT");
    return result;
  } catch (error) {
    // SQLite has already rolled back where the disk was full.
    if (connection.inTransaction) connection.exec("ROLLBACK");
    throw error;
  }
}
