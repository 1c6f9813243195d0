import { asc } from "drizzle-orm";
import type { Db } from "../db.ts";

/** The franchises on record in the order of their names, at most `limit`. */
export async function listFranchises(
  { q, t }: Db,
  { limit }: { limit: number },
): Promise<readonly { readonly slug: string; readonly name: string }[]> {
  const { slug, name } = t.franchises;
  return q.select({ slug, name }).from(t.franchises).orderBy(asc(name)).limit(limit);
}
