import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../db.ts";

export interface DistributorRow {
  readonly filmId: number;
  readonly name: string;
}

/** The distributors of many films, each film's in their order. Without a limit: the caller limits the films. */
export async function listFilmDistributors(
  { q, t }: Db,
  { filmIds }: { filmIds: readonly number[] },
): Promise<DistributorRow[]> {
  if (filmIds.length === 0) return [];
  return q
    .select({ filmId: t.filmStudios.filmId, name: t.studios.name })
    .from(t.filmStudios)
    .innerJoin(t.studios, eq(t.studios.id, t.filmStudios.studioId))
    .where(and(inArray(t.filmStudios.filmId, filmIds), eq(t.filmStudios.role, "distributor")))
    .orderBy(asc(t.filmStudios.filmId), asc(t.filmStudios.position), asc(t.studios.name));
}
