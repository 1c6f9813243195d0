import { connection } from "next/server";
import { type FilmHit, listSearchHits } from "#db/queries/list-search-hits.ts";
import { today } from "./clock.ts";
import { database } from "./database.ts";

const MOST_SUGGESTIONS = 5;

/**
 * Films that a path nobody knows may have meant; `path` as a person reads it. Undefined where the database does not
 * answer: there is no page at the address all the same.
 */
export async function loadSimilarFilms(path: string): Promise<readonly FilmHit[] | undefined> {
  await connection();
  const [place, ...rest] = path.split("/").filter((segment) => segment !== "");
  const search = { text: rest[0] ?? place ?? "", today: today(), kinds: ["film"], limit: MOST_SUGGESTIONS } as const;
  return database()
    .then((db) => db.snapshot((moment) => listSearchHits(moment, search)))
    .then((hits) => hits.filter((hit) => hit.kind === "film"))
    .catch(() => undefined);
}
