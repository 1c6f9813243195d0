import type { Moved } from "#app/api/answer.ts";
import { NOT_ON_RECORD } from "#app/api/answering.ts";
import type { Problem } from "#app/api/problem.ts";
import type { Db } from "#db/db.ts";
import { findRedirect } from "#db/queries/find-redirect.ts";
import type { PageKind } from "#db/vocabulary.ts";

/** Where what a slug named is now, by the path that `pathOf` makes of its new slug; else that there is nothing. */
export async function findMoved(
  db: Db,
  { kind, slug }: { kind: PageKind; slug: string },
  pathOf: (slug: string) => string,
): Promise<Moved | Problem> {
  const moved = await findRedirect(db, { kind, fromSlug: slug });
  return moved === undefined ? NOT_ON_RECORD : { movedTo: `/api/v1${pathOf(moved)}` };
}
