import { asc } from "drizzle-orm";
import type { Db } from "../db.ts";

/** The studios on record in the order of their names, at most `limit`. */
export async function listStudios(
  { q, t }: Db,
  { limit }: { limit: number },
): Promise<readonly { readonly slug: string; readonly name: string }[]> {
  const { slug, name } = t.studios;
  return q.select({ slug, name }).from(t.studios).orderBy(asc(name)).limit(limit);
}
