import { eq } from "drizzle-orm";
import type { WriteDb } from "../db.ts";
import { distinctSlugOf, slugOf } from "../slug.ts";
import type { Changeset } from "./record-changeset.ts";

/** The franchise of a name: the one on record, or one made now. Answers its id. */
export async function recordFranchise(db: WriteDb, changeset: Changeset, name: string): Promise<number> {
  const { q, t } = db;
  const [known] = await q
    .select({ id: t.franchises.id })
    .from(t.franchises)
    .where(eq(t.franchises.name, name))
    .limit(1);
  if (known) return known.id;
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
