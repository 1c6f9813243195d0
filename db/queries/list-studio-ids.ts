import { inArray } from "drizzle-orm";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";

/** Ids of rows, by the name that a file or a form knows them by. */
export type Ids = ReadonlyMap<string, number>;

/** The ids of the studios on record under the given names or aliases, by that; a name without one is left out. */
export async function listStudioIds({ q, t }: Db, { names }: { names: readonly string[] }): Promise<Ids> {
  const studios = await inLists(names, (list) =>
    q.select({ name: t.studios.name, id: t.studios.id }).from(t.studios).where(inArray(t.studios.name, list)),
  );
  const ids = new Map(studios.map(({ name, id }) => [name, id]));
  const others = names.filter((name) => !ids.has(name));
  const aliases = await inLists(others, (list) =>
    q
      .select({ name: t.studioAliases.alias, id: t.studioAliases.studioId })
      .from(t.studioAliases)
      .where(inArray(t.studioAliases.alias, list)),
  );
  for (const { name, id } of aliases) ids.set(name, id);
  return ids;
}
