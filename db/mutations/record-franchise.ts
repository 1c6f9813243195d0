import { eq } from "drizzle-orm";
import type { WriteDb } from "../db.ts";
import { listFranchiseIds } from "../queries/list-franchise-ids.ts";
import type { Ids } from "../queries/list-studio-ids.ts";
import { distinctSlugOf, slugOf } from "../slug.ts";
import type { Changeset } from "./record-changeset.ts";

/**
 * The franchise of a name: the one on record, or one made now. Answers its id. Who has asked already which are on record
 * says so by `known`.
 */
export async function recordFranchise(db: WriteDb, changeset: Changeset, name: string, known?: Ids): Promise<number> {
  const onRecord = known ?? (await listFranchiseIds(db, { names: [name] }));
  const id = onRecord.get(name);
  if (id !== undefined) return id;
  const after = { slug: await freeSlug(db, name), name };
  const [made] = await db.insertAll("franchises", [after]);
  if (!made) throw new Error(`The database kept no franchise ${name}`);
  changeset.revise({ subject: "franchise", subjectId: made.id, action: "record", before: null, after });
  changeset.touch("franchise", after.slug);
  changeset.rename("franchise", made.id);
  return made.id;
}

async function freeSlug({ q, t }: WriteDb, name: string): Promise<string> {
  const plain = slugOf(name, "franchise");
  const taken = await q.$count(t.franchises, eq(t.franchises.slug, plain));
  return taken > 0 ? distinctSlugOf(name, "franchise") : plain;
}
