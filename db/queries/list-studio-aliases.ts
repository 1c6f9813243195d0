import { eq, inArray } from "drizzle-orm";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";

/** The names that studios are on record under, by the given names that are aliases of one. */
export async function listStudioAliases(
  { q, t }: Db,
  { names }: { names: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const found = await inLists(names, (list) =>
    q
      .select({ alias: t.studioAliases.alias, name: t.studios.name })
      .from(t.studioAliases)
      .innerJoin(t.studios, eq(t.studios.id, t.studioAliases.studioId))
      .where(inArray(t.studioAliases.alias, list)),
  );
  return new Map(found.map(({ alias, name }) => [alias, name]));
}
