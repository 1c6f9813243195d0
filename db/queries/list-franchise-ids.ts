import { inArray } from "drizzle-orm";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";
import type { Ids } from "./list-studio-ids.ts";

/** The ids of the franchises on record under the given names, by that; a name without one is left out. */
export async function listFranchiseIds({ q, t }: Db, { names }: { names: readonly string[] }): Promise<Ids> {
  const { id, name } = t.franchises;
  const rows = await inLists(names, (list) => q.select({ id, name }).from(t.franchises).where(inArray(name, list)));
  return new Map(rows.map((franchise) => [franchise.name, franchise.id]));
}
