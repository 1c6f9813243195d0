import type { WriteDb } from "../db.ts";
import { listFranchiseIds } from "../queries/list-franchise-ids.ts";
import type { Ids } from "../queries/list-studio-ids.ts";
import { listTakenSlugs } from "../queries/list-taken-slugs.ts";
import { distinctSlugOf, slugOf } from "../slug.ts";
import type { Changeset } from "./record-changeset.ts";

/** What somebody has asked already of the franchises on record: their ids by name, and which slugs are taken. */
export interface KnownFranchises {
  readonly ids: Ids;
  readonly taken: Set<string>;
}

/** The franchise of a name: the one on record, or one made now, of whose slug `known` is told. Answers its id. */
export async function recordFranchise(
  db: WriteDb,
  changeset: Changeset,
  name: string,
  known?: KnownFranchises,
): Promise<number> {
  const { ids, taken } = known ?? (await askFor(db, name));
  const id = ids.get(name);
  if (id !== undefined) return id;
  const plain = franchiseSlugOf(name);
  const after = { slug: taken.has(plain) ? distinctSlugOf(name, "franchise") : plain, name };
  taken.add(after.slug);
  const [made] = await db.insertAll("franchises", [after]);
  if (!made) throw new Error(`The database kept no franchise ${name}`);
  changeset.revise({ subject: "franchise", subjectId: made.id, action: "record", before: null, after });
  changeset.touch("franchise", after.slug);
  changeset.rename("franchise", made.id);
  return made.id;
}

async function askFor(db: WriteDb, name: string): Promise<KnownFranchises> {
  const ids = await listFranchiseIds(db, { names: [name] });
  const taken = await listTakenSlugs(db, { of: "franchises", slugs: [franchiseSlugOf(name)] });
  return { ids, taken: new Set(taken) };
}

/** The slug that a franchise gets, where it is not another's. */
export function franchiseSlugOf(name: string): string {
  return slugOf(name, "franchise");
}
