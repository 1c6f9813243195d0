import { rm } from "node:fs/promises";
import { importFiles } from "#db/import/import-files.ts";
import { findFiles } from "#db/import/read-files.ts";
import { connect } from "#db/sqlite/connect.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import { openSqlite } from "#db/sqlite/open.ts";
import { generateHistories } from "./generate.ts";

/** What a made record holds. */
interface MadeRecord {
  readonly films: number;
  readonly dateChanges: number;
  /** How many studios' slates, of eight films each. */
  readonly slates: number;
}

/** Makes a SQLite file that holds as many synthetic date changes, the same for the same seed, imported as any other. */
export async function makeRecord(
  path: string,
  { seed, dateChanges: wanted }: { seed: number; dateChanges: number },
): Promise<MadeRecord> {
  migrateSqlite(path);
  const histories = `${path}-histories`;
  const slates = await generateHistories(histories, { seed, dateChanges: wanted });
  const files = await findFiles([histories]);
  if (!files.ok) throw new Error(files.problem);
  const db = openSqlite(path);
  const now = () => new Date().toISOString();
  await importFiles(db, { files: files.value, now, onBegin: () => undefined, onFile: () => undefined });
  const [films, dateChanges] = [await db.q.$count(db.t.films), await db.q.$count(db.t.dateChanges)];
  await db.close();
  await rm(histories, { recursive: true });
  const file = connect(path, { create: false });
  file.pragma("wal_checkpoint(TRUNCATE)");
  file.close();
  return { films, dateChanges, slates: slates.length };
}
