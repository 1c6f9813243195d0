import { connection } from "next/server";
import { listSimilarFilms, type SimilarFilm } from "#db/queries/list-similar-films.ts";
import { database } from "./database.ts";

const MOST_SUGGESTIONS = 5;

/**
 * Films that a path nobody knows may have meant; `path` as a person reads it. Undefined where the database does not
 * answer: there is no page at the address all the same.
 */
export async function loadSimilarFilms(path: string): Promise<readonly SimilarFilm[] | undefined> {
  await connection();
  const [place, ...rest] = path.split("/").filter((segment) => segment !== "");
  const wanted = { wanted: rest[0] ?? place ?? "", inTitles: place === "films", limit: MOST_SUGGESTIONS };
  return database()
    .then((db) => listSimilarFilms(db, wanted))
    .catch(() => undefined);
}
