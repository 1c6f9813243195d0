/**
 * One measured run in a process of its own, so that its memory is nobody else's: `import FILE PATH…` imports into a new
 * database, `copy FILE FROM` fills one with the rows of another by bare statements. Prints its `Run` as JSON.
 */
import { getTableName } from "drizzle-orm";
import { importFiles } from "#db/import/import-files.ts";
import { findFiles } from "#db/import/read-files.ts";
import { connect, connectToRead } from "#db/sqlite/connect.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import { openSqlite } from "#db/sqlite/open.ts";
import * as tables from "#db/sqlite/schema.ts";
import { transactionsInThread } from "#db/sqlite/write-thread.ts";

/** What a run did, in how long, and how much memory its process had at most. */
export interface Run {
  readonly films: number;
  readonly dateChanges: number;
  readonly rows: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** About the rows of the files that the import commits together. */
const ROWS_TOGETHER = 33_000;

const tableNames = Object.values(tables).map((table) => getTableName(table));

const [kind, file, ...paths] = process.argv.slice(2);
if (kind !== undefined && file !== undefined) {
  migrateSqlite(file);
  const seconds = kind === "import" ? await importInto(file, paths) : copyInto(file, paths[0] ?? "");
  const run: Run = { ...countIn(file), seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
  console.log(JSON.stringify(run));
}

async function importInto(path: string, from: readonly string[]): Promise<number> {
  const start = performance.now();
  const files = await findFiles(from);
  if (!files.ok) throw new Error(files.problem);
  const db = openSqlite(path, { transactions: transactionsInThread });
  await importFiles(db, {
    files: files.value,
    now: () => new Date().toISOString(),
    onBegin: () => undefined,
    onFile: (name, { problems, conflicts }) => {
      if (problems.length + conflicts.length > 0) throw new Error(`${name} was not imported whole`);
    },
  });
  await db.close();
  return (performance.now() - start) / 1000;
}

/** As many rows of each table, in as large transactions. Foreign keys are not checked, since tables come in any order. */
function copyInto(path: string, from: string): number {
  const [source, target] = [connectToRead(from), connect(path, { create: false })];
  const start = performance.now();
  let copied = 0;
  target.pragma("foreign_keys = OFF");
  target.exec("begin");
  for (const name of tableNames) {
    const rows = source.prepare<[], unknown[]>(`select * from ${name}`).raw();
    const places = rows.columns().map(() => "?");
    const insert = target.prepare(`insert into ${name} values (${places.join(", ")})`);
    for (const row of rows.iterate()) {
      insert.run(row);
      copied += 1;
      if (copied % ROWS_TOGETHER === 0) target.exec("commit; begin");
    }
  }
  target.exec("commit");
  target.close();
  return (performance.now() - start) / 1000;
}

function countIn(path: string) {
  const connection = connectToRead(path);
  const count = (table: string) => connection.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0;
  const [films, dateChanges] = [count("films"), count("date_changes")];
  const rows = tableNames.reduce((sum, table) => sum + count(table), 0);
  connection.close();
  return { films, dateChanges, rows };
}
