import { asc, gt, inArray } from "drizzle-orm";
import { EVERYBODY } from "#domain/stats/counts.ts";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";
import { inPages } from "../pages.ts";
import { findCountedTo } from "../queries/find-counted-to.ts";
import { listStatHistories } from "../queries/list-stat-histories.ts";
import {
  COUNTED_TO,
  countLines,
  DECIDED,
  decidedBy,
  statCountRow,
  type StatCountRow,
  statFilmRow,
} from "../stat-counts.ts";
import { inWords, type OnDifference } from "./difference.ts";

/**
 * Counts the record anew, and compares what every film adds and what all add up to with what is stored: of a record whose
 * counts have caught up with it, or that was never counted.
 */
export async function verifyStats(db: Db, onDifference: OnDifference): Promise<void> {
  if ((await findCountedTo(db)) === undefined) return;
  const { id, slug } = db.t.films;
  const sums = new Map<string, number>();
  let films = 0;
  const pages = inPages((after, limit) =>
    db.q.select({ id, slug }).from(db.t.films).where(gt(id, after)).orderBy(asc(id)).limit(limit),
  );
  for await (const page of pages) {
    const rows = await verifyFilms(
      db,
      page.map((film) => film.slug),
      onDifference,
    );
    films += rows.length;
    for (const [line, amount] of countLines(rows.map(({ counts }) => counts)))
      sums.set(line, (sums.get(line) ?? 0) + amount);
  }
  const stored = await db.q.$count(db.t.statFilms);
  if (stored > films) {
    const row = "films that are not on record";
    onDifference({ table: "stat_films", row, column: "slug", stored: inWords(stored - films), derived: inWords(null) });
  }
  await verifySums(db, sums, onDifference);
}

/** Answers what is stored of the films that add something. */
async function verifyFilms(db: Db, slugs: readonly string[], onDifference: OnDifference) {
  const { q, t } = db;
  const { slug, moves, slip, counts } = t.statFilms;
  const rows = await inLists(slugs, (list) =>
    q.select({ slug, moves, slip, counts }).from(t.statFilms).where(inArray(slug, list)),
  );
  const stored = new Map(rows.map((row) => [row.slug, row]));
  const histories = await listStatHistories(db, { slugs });
  for (const film of slugs) {
    const history = histories.get(film);
    const [there, due] = [stored.get(film), history && statFilmRow(history)];
    for (const column of ["moves", "slip", "counts"] as const) {
      if (there?.[column] === due?.[column]) continue;
      const differing = { stored: inWords(there?.[column]), derived: inWords(due?.[column]) };
      onDifference({ table: "stat_films", row: film, column, ...differing });
    }
  }
  return [...histories.values()].flatMap((history) => statFilmRow(history) ?? []);
}

/** Sums of nothing are as good as none. */
async function verifySums(db: Db, lines: ReadonlyMap<string, number>, onDifference: OnDifference): Promise<void> {
  const due = new Map([...lines].map(([line, amount]) => [nameOf(statCountRow(line, amount)), amount]));
  const sums = [...lines].map(([line, amount]) => statCountRow(line, amount));
  const ofStudios = sums.filter(({ studioId }) => studioId !== EVERYBODY);
  for (const [studioId, ofStudio] of Map.groupBy(ofStudios, (sum) => sum.studioId))
    due.set(nameOf({ studioId, kind: DECIDED, key: "" }), decidedBy(ofStudio));
  const { studioId, kind, key, amount } = db.t.statCounts;
  const rows = await db.q.select({ studioId, kind, key, amount }).from(db.t.statCounts).orderBy(asc(studioId));
  const stored = new Map(rows.filter((row) => row.kind !== COUNTED_TO).map((row) => [nameOf(row), row.amount]));
  for (const row of new Set([...due.keys(), ...stored.keys()])) {
    const [there, wanted] = [stored.get(row) ?? 0, due.get(row) ?? 0];
    if (there === wanted) continue;
    onDifference({ table: "stat_counts", row, column: "amount", stored: inWords(there), derived: inWords(wanted) });
  }
}

function nameOf({ studioId, kind, key }: Omit<StatCountRow, "amount">): string {
  return `studio ${studioId}, ${[kind, key].join(" ").trim()}`;
}
