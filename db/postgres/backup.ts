import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { BackedUp } from "../backed-up.ts";
import { makeDurable, syncFolderOf } from "../durable.ts";
import { DatabaseUnavailable } from "../unavailable.ts";
import { connectionOf, type PostgresAddress, runProgram } from "./programs.ts";

/**
 * Dumps a database, also one that is being written, into one file. It bears another name until it is whole, read through
 * and safe from a power cut; a file that is there already is never replaced. Throws `DatabaseUnavailable`.
 */
export async function backUpPostgres(address: PostgresAddress, to: string): Promise<BackedUp> {
  if (existsSync(to)) throw new DatabaseUnavailable(`There is a file ${to} already: name another`);
  mkdirSync(dirname(to), { recursive: true });
  const partial = `${to}.partial`;
  const { dbname, env } = connectionOf(address);
  try {
    await runProgram("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", `--file=${partial}`, dbname], {
      env,
    });
    const counted = await readDump(partial);
    makeDurable(partial);
    renameSync(partial, to);
    syncFolderOf(to);
    return counted;
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Reads a dump from end to end and counts what it holds. Throws `DatabaseUnavailable` where it is damaged, or not ours. */
export async function readDump(file: string): Promise<BackedUp> {
  const rows = new Map<string, number>();
  let table: string | undefined;
  await runProgram("pg_restore", ["--data-only", "--file=-", file], {
    onLine(line) {
      const begins = /^COPY \S*?"?(\w+)"? \(/.exec(line);
      if (line === "\\.") table = undefined;
      else if (table !== undefined) rows.set(table, (rows.get(table) ?? 0) + 1);
      else if (begins?.[1] !== undefined) {
        table = begins[1];
        rows.set(table, 0);
      }
    },
  });
  const [films, dateChanges] = [rows.get("films"), rows.get("date_changes")];
  if (films === undefined || dateChanges === undefined)
    throw new DatabaseUnavailable(`${file} is no backup of Slateline's`);
  return { films, dateChanges };
}
