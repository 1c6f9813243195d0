import { inArray } from "drizzle-orm";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";

/** Those of some slugs that studios, or franchises, are on record under. */
export async function listTakenSlugs(
  { q, t }: Db,
  { of, slugs }: { of: "studios" | "franchises"; slugs: readonly string[] },
): Promise<ReadonlySet<string>> {
  const { slug } = t[of];
  const rows = await inLists(slugs, (list) => q.select({ slug }).from(t[of]).where(inArray(slug, list)));
  return new Set(rows.map((row) => row.slug));
}
