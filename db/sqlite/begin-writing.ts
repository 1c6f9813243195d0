import { setTimeout as wait } from "node:timers/promises";
import { codeOf } from "../unavailable.ts";
import { BUSY_TIMEOUT, type Connection, inWords } from "./connect.ts";

/**
 * Between two looks, which take some µs each. Not SQLite's growing pauses of up to a tenth of a second, in which the few
 * milliseconds that an import leaves between two groups of films go by unseen.
 */
const LOOK_AGAIN_MS = 5;

/**
 * Begins a transaction with the lock on all writes. Where another program has that, it waits by a timer and not within
 * SQLite, where this thread would answer nobody meanwhile. Looks once at least, and from `until` (of `performance.now()`)
 * on no more: then throws `DatabaseUnavailable`.
 */
export async function beginWriting(connection: Connection, until: number): Promise<void> {
  for (;;) {
    const refusal = tryToBegin(connection);
    if (!refusal) return;
    if (performance.now() >= until)
      inWords(connection.name, () => {
        throw refusal.error;
      });
    await wait(LOOK_AGAIN_MS);
  }
}

/** Answers what SQLite says where another has the lock, and null where it is ours; does not wait for it. */
function tryToBegin(connection: Connection): { readonly error: unknown } | null {
  try {
    connection.exec("PRAGMA busy_timeout = 0; BEGIN IMMEDIATE");
    return null;
  } catch (error) {
    if (!codeOf(error)?.startsWith("SQLITE_BUSY")) throw error;
    return { error };
  } finally {
    connection.exec(`PRAGMA ${BUSY_TIMEOUT}`);
  }
}
