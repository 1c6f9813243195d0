import { and, eq } from "drizzle-orm";
import type { Db } from "../db.ts";
import type { PageKind } from "../vocabulary.ts";

/** The slug a page of a kind is found under now; undefined where the old one was never its address. */
export async function findRedirect(
  { q, t }: Db,
  { kind, fromSlug }: { kind: PageKind; fromSlug: string },
): Promise<string | undefined> {
  const [redirect] = await q
    .select({ toSlug: t.redirects.toSlug })
    .from(t.redirects)
    .where(and(eq(t.redirects.kind, kind), eq(t.redirects.fromSlug, fromSlug)))
    .limit(1);
  return redirect?.toSlug;
}
