import { inArray } from "drizzle-orm";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";
import type { StudioHead } from "./find-studio.ts";

/** The studios of some slugs, in no order. */
export function listStudioHeads({ q, t }: Db, { slugs }: { slugs: readonly string[] }): Promise<readonly StudioHead[]> {
  const { id, slug, name } = t.studios;
  return inLists(slugs, (list) => q.select({ id, slug, name }).from(t.studios).where(inArray(slug, list)));
}
