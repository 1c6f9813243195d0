import type { Outcome } from "#app/api/answer.ts";
import { database } from "#app/database.ts";
import { answerChanges } from "./answer-changes.ts";
import type { ChangesAnswer, ChangesQuery } from "./schema.ts";

/** What a question for changes comes to now. */
export async function loadChanges(query: ChangesQuery): Promise<Outcome<ChangesAnswer>> {
  const db = await database();
  return db.snapshot((moment) => answerChanges(moment, query));
}
