import { eq } from "drizzle-orm";
import type { Db } from "../db.ts";

/** True for the slug that a film is found under now. */
export async function isFilmSlug({ q, t }: Db, { slug }: { slug: string }): Promise<boolean> {
  const films = await q.select({ id: t.films.id }).from(t.films).where(eq(t.films.slug, slug)).limit(1);
  return films.length > 0;
}
