import { eq } from "drizzle-orm";
import type { Db } from "../db.ts";

export interface StudioHead {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

/** A studio by slug; undefined where there is none. */
export async function findStudio({ q, t }: Db, { slug }: { slug: string }): Promise<StudioHead | undefined> {
  const [studio] = await q
    .select({ id: t.studios.id, slug: t.studios.slug, name: t.studios.name })
    .from(t.studios)
    .where(eq(t.studios.slug, slug))
    .limit(1);
  return studio;
}
