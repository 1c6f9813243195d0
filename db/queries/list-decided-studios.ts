import { and, asc, count, desc, eq, gte, sql } from "drizzle-orm";
import { DECIDED } from "../stat-counts.ts";
import type { Db } from "../db.ts";
import type { StudioHead } from "./find-studio.ts";

/** Studios of which so many dates have a fate that is known, at one horizon at least: those with most first. */
export function listDecidedStudios(
  { q, t }: Db,
  { least, limit }: { least: number; limit: number },
): Promise<readonly StudioHead[]> {
  const { id, slug, name } = t.studios;
  const { kind, amount, studioId } = t.statCounts;
  return q
    .select({ id, slug, name })
    .from(t.statCounts)
    .innerJoin(t.studios, eq(id, studioId))
    .where(and(eq(kind, sql.raw(`'${DECIDED}'`)), gte(amount, least)))
    .orderBy(desc(amount), asc(studioId))
    .limit(limit);
}

/** How many studios there are of which so many dates have a fate, counted up to `most`. */
export async function countDecidedStudios(
  { q, t }: Db,
  { least, most }: { least: number; most: number },
): Promise<number> {
  const { kind, amount } = t.statCounts;
  const studios = q
    .select({ one: sql`1`.as("one") })
    .from(t.statCounts)
    .where(and(eq(kind, sql.raw(`'${DECIDED}'`)), gte(amount, least)))
    .limit(most)
    .as("decided");
  const [row] = await q.select({ studios: count() }).from(studios).limit(1);
  return row?.studios ?? 0;
}
