import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { Pool } from "pg";
import type { Database } from "../db.ts";
import { assertUpToDate } from "../migrations.ts";
import { MOMENT, tellingFor } from "../moment.ts";
import { readLogger } from "../reads.ts";
import { toDatabase, type Writer } from "../transactions.ts";
import { codeOf } from "../unavailable.ts";
import { appliedMigrations, CONNECT_WITHIN_MS, reach } from "./connect.ts";
import { insertRowsInto } from "./insert-rows.ts";
import journal from "./migrations/meta/_journal.json" with { type: "json" };
import * as t from "./schema.ts";

/** Opens a database on a server. Throws `DatabaseUnavailable` where it does not answer or is of another version. */
export async function openPostgres(url: string, shown: string): Promise<Database> {
  // Questions asked at once are sent at once; without `pipeline`, pg has them wait in a queue, and warns that it will not.
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN_MS, pipeline: true });
  // An idle connection that the server drops is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  const orm = drizzle(pool, { logger: readLogger });
  try {
    const first = await reach(shown, () => pool.connect());
    first.release();
    assertUpToDate(journal, await appliedMigrations(orm), shown);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return toPostgresDatabase(orm, {
    ask: async (text, values) => (await pool.query<unknown[]>({ text, values: [...values], rowMode: "array" })).rows,
    close: () => pool.end(),
  });
}

/** What the seam needs of a driver beside Drizzle's builder. */
interface Driver {
  /** Answers rows as lists of their columns. */
  readonly ask: (text: string, values: readonly unknown[]) => Promise<readonly unknown[]>;
  readonly close: () => Promise<void>;
}

/** The seam over any of Drizzle's PostgreSQL drivers: `pg` in earnest, PGlite in tests. */
export function toPostgresDatabase<Result extends PgQueryResultHKT>(
  orm: PgDatabase<Result>,
  { ask, close }: Driver,
): Database {
  const moment = tellingFor(TOLD_FOR_MS, async () => String((await ask(MOMENT, [])).flat()[0]));
  return toDatabase({
    engine: "postgres",
    t,
    reader: orm,
    async transact(work) {
      try {
        return await retried(() => orm.transaction((tx) => settled(tx, work), { isolationLevel: "serializable" }));
      } finally {
        moment.forget();
      }
    },
    moment: moment.tell,
    askAgain: ({ sql: text, parameters }) => ask(text, parameters),
    snapshot: (work) =>
      orm.transaction((tx) => work(tx), { isolationLevel: "repeatable read", accessMode: "read only" }),
    close,
  });
}

/** Far below the second after which another process's save must be seen. */
const TOLD_FOR_MS = 500;

/**
 * PostgreSQL answers a COMMIT after a failed statement with a silent rollback. Asking once more makes that an error,
 * where `work` swallowed the first.
 */
async function settled<Result extends PgQueryResultHKT, T>(
  tx: PgDatabase<Result>,
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  const takeTurn = async () => void (await tx.execute(sql`select pg_advisory_xact_lock(${TURN})`));
  const result = await work({ q: tx, insertRows: insertRowsInto(tx), takeTurn, hasTurn: false });
  await tx.execute(sql`select 1`);
  return result;
}

/** The key of the lock under which ids are given that readers follow; any number that nothing else here locks by. */
const TURN = 5_170_031;

const SERIALIZATION_FAILURE = "40001";
const DEADLOCK = "40P01";
const ATTEMPTS = 10;

/** Runs a transaction again, after a short and random wait, while the server says that another got in between. */
async function retried<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      const code = codeOf(error);
      if (attempt === ATTEMPTS || (code !== SERIALIZATION_FAILURE && code !== DEADLOCK)) throw error;
      await wait(Math.random() * 2 ** attempt);
    }
  }
}
