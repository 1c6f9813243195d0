import { existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import type { BackedUp } from "../backed-up.ts";
import { makeDurable, syncFolderOf } from "../durable.ts";
import { DatabaseUnavailable } from "../unavailable.ts";
import { checkCopy, removeDatabase } from "./check-copy.ts";
import { connect, inWords } from "./connect.ts";

/**
 * Copies a database, also one that is being written, into a file of its own. It bears another name until it is whole,
 * checked and safe from a power cut; a file that is there already is never replaced. Throws `DatabaseUnavailable`.
 */
export async function backUpSqlite(path: string, to: string): Promise<BackedUp> {
  if (!existsSync(path)) throw new DatabaseUnavailable(`There is no database ${path} to back up`);
  if (existsSync(to)) throw new DatabaseUnavailable(`There is a file ${to} already: name another`);
  inWords(to, () => mkdirSync(dirname(to), { recursive: true }));
  const partial = `${to}.partial`;
  removeDatabase(partial);
  try {
    await copyWhileServing(path, partial);
    const counted = checkCopy(partial);
    makeDurable(partial);
    renameSync(partial, to);
    syncFolderOf(to);
    return counted;
  } finally {
    removeDatabase(partial);
  }
}

/** All pages in one step: between two, a write would make SQLite begin anew. Writers are not held up, by WAL. */
async function copyWhileServing(path: string, to: string): Promise<void> {
  // One that may only read would leave a log behind where it is the last to close.
  const connection = inWords(path, () => connect(path, { create: false }));
  try {
    await connection.backup(to, { progress: () => Number.MAX_SAFE_INTEGER });
  } catch (error) {
    inWords(to, () => {
      throw error;
    });
  } finally {
    connection.close();
  }
}
