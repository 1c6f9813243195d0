import { asc } from "drizzle-orm";
import type { Db } from "../db.ts";

/** The names of the studios on record, in alphabetical order, at most `limit`. */
export async function listStudioNames({ q, t }: Db, { limit }: { limit: number }): Promise<readonly string[]> {
  const rows = await q.select({ name: t.studios.name }).from(t.studios).orderBy(asc(t.studios.name)).limit(limit);
  return rows.map(({ name }) => name);
}
