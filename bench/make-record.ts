import { importContents } from "#db/import/import-contents.ts";
import { savedAlone } from "#db/import/saving.ts";
import type { Database } from "#db/db.ts";
import { recordChangesets } from "#db/mutations/record-changeset.ts";
import { keepStats } from "#db/mutations/keep-stats.ts";
import { connect } from "#db/sqlite/connect.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import { openSqlite } from "#db/sqlite/open.ts";
import { generateSlates, type Slate } from "./generate.ts";

/** The same for every record, so that two of one size are alike to the last row. */
const SEED = 20_261_125;
const RECORDED_AT = "2026-11-24T12:00:00.000Z";

/**
 * Makes a SQLite file with so many synthetic films, put on record by what imports any other film, and so with whatever
 * is derived from them. Tells how many there are so far after each slate.
 */
export async function makeRecord(
  path: string,
  { films, onProgress = () => undefined }: { films: number; onProgress?: (films: number) => void },
): Promise<void> {
  migrateSqlite(path);
  const file = connect(path, { create: false });
  const db = openSqlite(path);
  let made = 0;
  for (const slate of generateSlates({ seed: SEED, films })) {
    await importSlate(db, slate);
    onProgress((made += slate.films.length));
  }
  await keepStats(db);
  await db.close();
  file.pragma("wal_checkpoint(TRUNCATE)");
  file.close();
}

async function importSlate(db: Database, { announcements, films }: Slate): Promise<void> {
  const outcomes = await db.tx((writer) =>
    recordChangesets(writer, (record) => {
      const save = savedAlone(record, { recordedAt: RECORDED_AT, by: "bench", kind: "import", reason: null });
      const histories = films.map((file) => ({
        file: file.slug,
        content: { holds: "history", file } as const,
        save,
      }));
      const content = { holds: "announcements", file: announcements } as const;
      return importContents(writer, [{ file: "announcements", content, save }, ...histories]);
    }),
  );
  for (const [file, { problems, conflicts }] of outcomes)
    if (problems.length + conflicts.length > 0)
      throw new Error(`${file} was not imported whole: ${JSON.stringify({ problems, conflicts })}`);
}
