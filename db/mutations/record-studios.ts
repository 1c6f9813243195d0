import { inArray } from "drizzle-orm";
import type { WriteDb } from "../db.ts";
import type { Ids } from "../queries/list-studio-ids.ts";
import { distinctSlugOf, slugOf } from "../slug.ts";
import type { Changeset } from "./record-changeset.ts";

/**
 * The studios of the given names: the `known`, which are on record under them, and the others made now. Names are
 * compared letter by letter: that "WB" is "Warner Bros. Pictures" is for an editor to say.
 */
export async function recordStudios(
  db: WriteDb,
  changeset: Changeset,
  { names, known }: { names: readonly string[]; known: Ids },
): Promise<Ids> {
  const unknown = [...new Set(names)].filter((name) => !known.has(name));
  return new Map([...known, ...(await insertStudios(db, changeset, unknown))]);
}

/** The id of a row by its name; throws where it was not recorded. */
export function idOf(ids: Ids, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The database kept no ${name}`);
  return id;
}

async function insertStudios(db: WriteDb, changeset: Changeset, names: string[]): Promise<[string, number][]> {
  if (names.length === 0) return [];
  const taken = await slugsTaken(db, names);
  const rows = names.map((name) => {
    const plain = slugOf(name, "studio");
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

async function slugsTaken({ q, t }: WriteDb, names: readonly string[]): Promise<Set<string>> {
  const plain = names.map((name) => slugOf(name, "studio"));
  const rows = await q.select({ slug: t.studios.slug }).from(t.studios).where(inArray(t.studios.slug, plain));
  return new Set(rows.map(({ slug }) => slug));
}
