import type { Problem } from "#app/api/problem.ts";
import type { Db } from "#db/db.ts";
import { findSlate, type SlateKind } from "#db/queries/find-slate.ts";
import type { Slate } from "#db/queries/list-slate.ts";

/** The slates that a query names by slug; a problem where the record has not one of them. */
export async function askedSlates(
  db: Db,
  named: { readonly [Kind in SlateKind]?: string | undefined },
): Promise<readonly Slate[] | Problem> {
  const slates: Slate[] = [];
  for (const kind of ["studio", "franchise"] as const) {
    const slug = named[kind];
    if (slug === undefined) continue;
    const slate = await findSlate(db, { kind, slug });
    if (!slate) return unknownSlate(kind);
    slates.push({ kind, id: slate.id });
  }
  return slates;
}

function unknownSlate(kind: SlateKind): Problem {
  const errors = [{ detail: `No ${kind} on record has this slug`, pointer: `#/${kind}` }];
  return { status: 400, title: "The query cannot be answered", errors };
}
