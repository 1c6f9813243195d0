import { database } from "#app/database.ts";
import type { Database, Db } from "#db/db.ts";

/** What a question comes to now, all of one moment. */
export async function loadNow<Answer>(question: (db: Db) => Promise<Answer>): Promise<Answer> {
  const db = await database();
  return db.snapshot(question);
}

/** Hands the open database to a write, which asks and writes in transactions of its own. */
export async function withDatabase<Answer>(write: (db: Database) => Promise<Answer>): Promise<Answer> {
  return write(await database());
}
