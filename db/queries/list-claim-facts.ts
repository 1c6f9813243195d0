import { asc, eq, inArray, type SQL } from "drizzle-orm";
import type { ReleaseKey } from "#domain/region.ts";
import type { ClaimSubject } from "#domain/vocabulary.ts";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";

/** What a page states of a release's date, as revisions keep it. */
export interface ClaimFacts extends ReleaseKey {
  /** The film's slug. */
  readonly film: string;
  /** The page's address. */
  readonly url: string;
  readonly about: ClaimSubject;
  /** EDTF text; null where the page says that there is no date. */
  readonly states: string | null;
  readonly note: string | null;
  readonly position: number;
  /** An ISO instant; null while the claim stands. */
  readonly retractedAt: string | null;
}

/** A claim on record, retracted or not. */
export interface RecordedClaim {
  readonly id: number;
  readonly releaseId: number;
  readonly sourceId: number;
  readonly facts: ClaimFacts;
}

/** The claims of some ids, or about some releases, retracted ones among them, in their order. */
export async function listClaimFacts(
  db: Db,
  wanted: { readonly ids: readonly number[] } | { readonly releaseIds: readonly number[] },
): Promise<readonly RecordedClaim[]> {
  const c = db.t.claims;
  if ("ids" in wanted) return inLists(wanted.ids, (list) => listWhere(db, inArray(c.id, list)));
  return inLists(wanted.releaseIds, (list) => listWhere(db, inArray(c.releaseId, list)));
}

async function listWhere({ q, t }: Db, condition: SQL): Promise<readonly RecordedClaim[]> {
  const { claims: c, releases: r } = t;
  const rows = await q
    .select({
      id: c.id,
      releaseId: c.releaseId,
      sourceId: c.sourceId,
      film: t.films.slug,
      region: r.region,
      type: r.type,
      variant: r.variant,
      url: t.sources.url,
      about: c.about,
      states: c.edtf,
      note: c.note,
      position: c.position,
      retractedAt: c.retractedAt,
    })
    .from(c)
    .innerJoin(r, eq(r.id, c.releaseId))
    .innerJoin(t.films, eq(t.films.id, r.filmId))
    .innerJoin(t.sources, eq(t.sources.id, c.sourceId))
    .where(condition)
    .orderBy(asc(c.releaseId), asc(c.position), asc(c.id));
  return rows.map(({ id, releaseId, sourceId, ...facts }) => ({ id, releaseId, sourceId, facts }));
}
