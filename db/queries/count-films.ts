import type { Db } from "../db.ts";

/** How many films are on record, slots included. */
export function countFilms({ q, t }: Db): Promise<number> {
  return q.$count(t.films);
}
