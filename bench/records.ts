import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { migrateDatabase } from "#db/migrate.ts";
import { makeRecord } from "./make-record.ts";

/** Answers the file of a record of so many films in a folder: made where there is none yet, else brought up to date. */
export async function provideRecord(folder: string, films: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${films}-films.db`);
  if (existsSync(path)) {
    // It may have been made by an older version.
    await migrateDatabase({ engine: "sqlite", path, shown: path });
    return path;
  }
  const unfinished = `${path}.part`;
  const start = performance.now();
  await makeRecord(unfinished, { films });
  // One that was stopped on the way is begun anew.
  renameSync(unfinished, path);
  console.error(`Made a record of ${films.toLocaleString("en-US")} films in ${seconds(start)} s`);
  return path;
}

function seconds(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(0);
}
