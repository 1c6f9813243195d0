import { inArray } from "drizzle-orm";
import type { WriteDb } from "../db.ts";
import { distinctSlugOf, slugOf } from "../slug.ts";
import type { Changeset } from "./record-changeset.ts";

/** The ids of rows, by the name that a file or a form knows them by. */
export type Ids = ReadonlyMap<string, number>;

/**
 * The studios of the given names: those on record under that name or an alias, the others made now. Names are compared
 * letter by letter: that "WB" is "Warner Bros. Pictures" is for an editor to say.
 */
export async function recordStudios(db: WriteDb, changeset: Changeset, names: readonly string[]): Promise<Ids> {
  const wanted = [...new Set(names)];
  const known = new Map(await studiosNamed(db, wanted));
  const made = await insertStudios(
    db,
    changeset,
    wanted.filter((name) => !known.has(name)),
  );
  return new Map([...known, ...made]);
}

/** The id of a row by its name; throws where it was not recorded. */
export function idOf(ids: Ids, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The database kept no ${name}`);
  return id;
}

async function studiosNamed({ q, t }: WriteDb, names: string[]): Promise<[string, number][]> {
  if (names.length === 0) return [];
  const studios = await q
    .select({ name: t.studios.name, id: t.studios.id })
    .from(t.studios)
    .where(inArray(t.studios.name, names));
  if (studios.length === names.length) return studios.map(({ name, id }) => [name, id]);
  const aliases = await q
    .select({ name: t.studioAliases.alias, id: t.studioAliases.studioId })
    .from(t.studioAliases)
    .where(inArray(t.studioAliases.alias, names));
  return [...aliases, ...studios].map(({ name, id }) => [name, id]);
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
  }
  return made.map(({ name, id }) => [name, id]);
}

async function slugsTaken({ q, t }: WriteDb, names: readonly string[]): Promise<Set<string>> {
  const plain = names.map((name) => slugOf(name, "studio"));
  const rows = await q.select({ slug: t.studios.slug }).from(t.studios).where(inArray(t.studios.slug, plain));
  return new Set(rows.map(({ slug }) => slug));
}
