import { asc, desc, gt } from "drizzle-orm";
import { rank, type RankedFilm } from "#domain/stats/tally.ts";
import type { Db } from "../db.ts";
import { listStatHistories } from "./list-stat-histories.ts";

/** The films that moved most often, and of these first those that moved farthest. */
export async function listMostMoved(db: Db, { limit }: { limit: number }): Promise<readonly RankedFilm[]> {
  const { moves, slip, slug } = db.t.statFilms;
  const rows = await db.q
    .select({ slug })
    .from(db.t.statFilms)
    .where(gt(moves, 0))
    .orderBy(desc(moves), desc(slip), asc(slug))
    .limit(limit);
  return describe(db, rows);
}

/** The films that moved farthest behind their first date. */
export async function listLongestSlips(db: Db, { limit }: { limit: number }): Promise<readonly RankedFilm[]> {
  const { slip, slug } = db.t.statFilms;
  const rows = await db.q
    .select({ slug })
    .from(db.t.statFilms)
    .where(gt(slip, 0))
    .orderBy(desc(slip), asc(slug))
    .limit(limit);
  return describe(db, rows);
}

async function describe(db: Db, rows: readonly { readonly slug: string }[]): Promise<readonly RankedFilm[]> {
  const slugs = rows.map(({ slug }) => slug);
  const histories = await listStatHistories(db, { slugs });
  return slugs.flatMap((slug) => {
    const history = histories.get(slug);
    return (history && rank(history)) ?? [];
  });
}
