import type { OnDifference } from "../verify/difference.ts";
import { connect, inWords } from "./connect.ts";

/**
 * Has SQLite check a database file: its pages and indexes, its constraints, and that each foreign key names a row.
 * Throws `DatabaseUnavailable` where the file is too damaged to be asked.
 */
export function verifySqliteFile(path: string, onDifference: OnDifference): void {
  inWords(path, () => {
    // Through a connection that may only read, SQLite passes over the CHECK constraints.
    const connection = connect(path, { create: false });
    try {
      for (const problem of connection.prepare<[], string>("pragma integrity_check").pluck().all())
        if (problem !== "ok")
          onDifference({ table: "file", row: path, column: "integrity", stored: problem, derived: "ok" });
      for (const { table, rowid, parent } of connection.prepare<[], Orphan>("pragma foreign_key_check").all())
        onDifference({
          table,
          row: `row ${rowid}`,
          column: "foreign key",
          stored: "nothing",
          derived: `a row of ${parent}`,
        });
    } finally {
      connection.close();
    }
  });
}

interface Orphan {
  readonly table: string;
  readonly rowid: number;
  readonly parent: string;
}
