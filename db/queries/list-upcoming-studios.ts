import { asc, countDistinct, eq } from "drizzle-orm";
import type { StudioRole } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { isUpcoming, type UpcomingList } from "./release-list.ts";

export interface UpcomingStudio {
  readonly slug: string;
  readonly name: string;
  readonly role: StudioRole;
  readonly releases: number;
}

/** Studios with releases to come in the list, by name, once for each role they have in them. */
export function listUpcomingStudios(
  db: Db,
  { limit, ...list }: UpcomingList & { limit: number },
): Promise<UpcomingStudio[]> {
  const { q, t } = db;
  return q
    .select({
      slug: t.studios.slug,
      name: t.studios.name,
      role: t.filmStudios.role,
      releases: countDistinct(t.releases.id),
    })
    .from(t.releaseStates)
    .innerJoin(t.releases, eq(t.releases.id, t.releaseStates.releaseId))
    .innerJoin(t.filmStudios, eq(t.filmStudios.filmId, t.releases.filmId))
    .innerJoin(t.studios, eq(t.studios.id, t.filmStudios.studioId))
    .where(isUpcoming(db, list))
    .groupBy(t.studios.slug, t.studios.name, t.filmStudios.role)
    .orderBy(asc(t.studios.name), asc(t.filmStudios.role))
    .limit(limit);
}
