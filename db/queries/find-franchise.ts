import { eq } from "drizzle-orm";
import type { Db } from "../db.ts";

export interface FranchiseHead {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

/** A franchise by slug; undefined where there is none. */
export async function findFranchise({ q, t }: Db, { slug }: { slug: string }): Promise<FranchiseHead | undefined> {
  const [franchise] = await q
    .select({ id: t.franchises.id, slug: t.franchises.slug, name: t.franchises.name })
    .from(t.franchises)
    .where(eq(t.franchises.slug, slug))
    .limit(1);
  return franchise;
}
