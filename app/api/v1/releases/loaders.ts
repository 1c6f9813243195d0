import type { Outcome } from "#app/api/answer.ts";
import { database } from "#app/database.ts";
import { answerReleases } from "./answer-releases.ts";
import type { ReleasesAnswer, ReleasesQuery } from "./schema.ts";

/** What a query for releases comes to now. */
export async function loadReleases(query: ReleasesQuery): Promise<Outcome<ReleasesAnswer>> {
  const db = await database();
  return db.snapshot((moment) => answerReleases(moment, query));
}
