import { asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Db } from "../db.ts";
import { listQuestion } from "../question.ts";
import type { NamedKind } from "../vocabulary.ts";

/** A film, studio or franchise by everything it is or was called, its present name first and its slug last. */
export interface Named {
  readonly kind: NamedKind;
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly names: readonly string[];
}

/** The names of the films, studios or franchises of the given ids, in the order of their ids; unknown ids are left out. */
export async function listNames(db: Db, kind: NamedKind, ids: readonly number[]): Promise<readonly Named[]> {
  const rows: readonly NameRow[] = await NAMES_OF[kind](db, ids, {});
  const byId = Map.groupBy(
    rows.toSorted((a, b) => a.id - b.id),
    ({ id }) => id,
  );
  return [...byId.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { id, slug, name } = first;
    return { kind, id, slug, name, names: [...new Set([name, ...same.flatMap(({ other }) => other ?? []), slug])] };
  });
}

/** The ids of all films, studios or franchises behind one, in order, at most `limit`. */
export function listNamedIds(
  { q, t }: Db,
  { kind, after, limit }: { kind: NamedKind; after: number; limit: number },
): Promise<{ id: number }[]> {
  const table = { film: t.films, studio: t.studios, franchise: t.franchises }[kind];
  return q.select({ id: table.id }).from(table).where(gt(table.id, after)).orderBy(asc(table.id)).limit(limit);
}

interface NameRow {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly other: string | null;
}

const NAMES_OF = {
  film: listQuestion(({ q, t }, ids) =>
    q
      .select({ id: t.films.id, slug: t.films.slug, name: t.films.title, other: t.titles.title })
      .from(t.films)
      .leftJoin(t.titles, eq(t.titles.filmId, t.films.id))
      .where(inArray(t.films.id, ids))
      .orderBy(asc(t.films.id), asc(t.titles.position), asc(t.titles.id)),
  ),
  studio: listQuestion(({ q, t }, ids) =>
    q
      .select({ id: t.studios.id, slug: t.studios.slug, name: t.studios.name, other: t.studioAliases.alias })
      .from(t.studios)
      .leftJoin(t.studioAliases, eq(t.studioAliases.studioId, t.studios.id))
      .where(inArray(t.studios.id, ids))
      .orderBy(asc(t.studios.id), asc(t.studioAliases.id)),
  ),
  franchise: listQuestion(({ q, t }, ids) =>
    q
      .select({ id: t.franchises.id, slug: t.franchises.slug, name: t.franchises.name, other: sql<null>`null` })
      .from(t.franchises)
      .where(inArray(t.franchises.id, ids))
      .orderBy(asc(t.franchises.id)),
  ),
};
