import { and, eq, gte, lt } from "drizzle-orm";
import type { Db } from "../db.ts";
import { slugOf } from "../slug.ts";

/**
 * A slug for a film of this title that no film has, nor had before it was merged into another: "dune", or "dune-2" beside
 * it. A title in a script that ASCII cannot spell gets a digest: "film-3f5b1c02".
 */
export async function proposeFilmSlug(db: Db, { title }: { title: string }): Promise<string> {
  const plain = slugOf(title, "film");
  const taken = await listTaken(db, plain);
  let free = plain;
  for (let number = 2; taken.has(free); number += 1) free = `${plain}-${number}`;
  return free;
}

async function listTaken({ q, t }: Db, plain: string): Promise<ReadonlySet<string>> {
  const { films: f, redirects: r } = t;
  // "." follows "-" in ASCII: the slug itself, and those that go on with a number.
  const after = `${plain}.`;
  const films = await q
    .select({ slug: f.slug })
    .from(f)
    .where(and(gte(f.slug, plain), lt(f.slug, after)));
  const former = await q
    .select({ slug: r.fromSlug })
    .from(r)
    .where(and(eq(r.kind, "film"), gte(r.fromSlug, plain), lt(r.fromSlug, after)));
  return new Set([...films, ...former].map(({ slug }) => slug));
}
