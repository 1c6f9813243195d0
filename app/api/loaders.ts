import { database } from "#app/database.ts";
import type { Db } from "#db/db.ts";

/** What a question comes to now, all of one moment. */
export async function loadNow<Answer>(question: (db: Db) => Promise<Answer>): Promise<Answer> {
  const db = await database();
  return db.snapshot(question);
}
