import { rmSync } from "node:fs";
import Sqlite from "better-sqlite3";
import type { BackedUp } from "../backed-up.ts";
import { DatabaseUnavailable } from "../unavailable.ts";
import { formatDifference } from "../verify/difference.ts";
import { inWords } from "./connect.ts";
import { verifySqliteFile } from "./verify-file.ts";

/**
 * Has SQLite check a database file that nobody else uses, and leaves it as one file, without a log beside it. Throws
 * `DatabaseUnavailable` with the first thing that is wrong.
 */
export function checkCopy(path: string): BackedUp {
  verifySqliteFile(path, (difference) => {
    throw new DatabaseUnavailable(`The copy is damaged: ${formatDifference(difference)}`);
  });
  return inWords(path, () => {
    const connection = new Sqlite(path, { fileMustExist: true });
    try {
      connection.pragma("journal_mode = DELETE");
      const count = (table: string) =>
        connection.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0;
      return { films: count("films"), dateChanges: count("date_changes") };
    } finally {
      connection.close();
    }
  });
}

/** Removes a database file with the log and the index that may stand beside it. */
export function removeDatabase(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`]) rmSync(file, { force: true });
}
