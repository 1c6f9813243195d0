import { count, sql } from "drizzle-orm";
import type { Db } from "../db.ts";

/** How many films are on record, slots included, counted up to `most`. */
export async function countFilms({ q, t }: Db, { most }: { most: number }): Promise<number> {
  const films = q
    .select({ one: sql`1`.as("one") })
    .from(t.films)
    .limit(most)
    .as("counted_films");
  const [row] = await q.select({ films: count() }).from(films).limit(1);
  return row?.films ?? 0;
}
