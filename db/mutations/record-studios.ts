import type { WriteDb } from "../db.ts";
import type { Ids } from "../queries/list-studio-ids.ts";
import { listTakenSlugs } from "../queries/list-taken-slugs.ts";
import { distinctSlugOf, slugOf } from "../slug.ts";
import type { Changeset } from "./record-changeset.ts";

/**
 * The studios of the given names: the `known`, which are on record under them, and the others made now. Names are
 * compared letter by letter: that "WB" is "Warner Bros. Pictures" is for an editor to say. Who has asked already which of
 * their slugs are taken says so by `taken`, and is told there of the new ones.
 */
export async function recordStudios(
  db: WriteDb,
  changeset: Changeset,
  { names, known, taken }: { names: readonly string[]; known: Ids; taken?: Set<string> },
): Promise<Ids> {
  const unknown = [...new Set(names)].filter((name) => !known.has(name));
  if (unknown.length === 0) return known;
  const slugs = taken ?? new Set(await listTakenSlugs(db, { of: "studios", slugs: unknown.map(studioSlugOf) }));
  return new Map([...known, ...(await insertStudios(db, changeset, { names: unknown, taken: slugs }))]);
}

/** The id of a row by its name; throws where it was not recorded. */
export function idOf(ids: Ids, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The database kept no ${name}`);
  return id;
}

async function insertStudios(
  db: WriteDb,
  changeset: Changeset,
  { names, taken }: { names: readonly string[]; taken: Set<string> },
): Promise<[string, number][]> {
  const rows = names.map((name) => {
    const plain = studioSlugOf(name);
    const slug = taken.has(plain) ? distinctSlugOf(name, "studio") : plain;
    taken.add(slug);
    return { slug, name };
  });
  const made = await db.insertAll("studios", rows);
  for (const { id, ...after } of made) {
    changeset.revise({ subject: "studio", subjectId: id, action: "record", before: null, after });
    changeset.touch("studio", after.slug);
    changeset.rename("studio", id);
  }
  return made.map(({ name, id }) => [name, id]);
}

/** The slug that a studio gets, where it is not another's. */
export function studioSlugOf(name: string): string {
  return slugOf(name, "studio");
}
