import { and, asc, count, eq } from "drizzle-orm";
import { compareText } from "#domain/compare-text.ts";
import type { StudioRole } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { countUpcomingReleases } from "./count-upcoming-releases.ts";
import { isUpcoming, type UpcomingList } from "./release-list.ts";

export interface UpcomingStudio {
  readonly slug: string;
  readonly name: string;
  readonly role: StudioRole;
  /** Null where more is to come than is looked at. */
  readonly releases: number | null;
}

type StudioList = Omit<UpcomingList, "studioId">;

/**
 * Studios with releases to come in the list, by name, once for each role they have in them; at most `limit`. Of a long
 * list those of the next `most` releases of each type, without how many they have.
 */
export async function listUpcomingStudios(
  db: Db,
  { limit, most, ...list }: StudioList & { limit: number; most: number },
): Promise<readonly UpcomingStudio[]> {
  const ofEach = await Promise.all(list.types.map((type) => countByRole(db, { ...list, types: [type] }, most)));
  const isCut = ofEach.some((ofType) => ofType.isCut);
  const same = Map.groupBy(
    ofEach.flatMap((ofType) => ofType.rows),
    ({ slug, role }) => `${role} ${slug}`,
  );
  const studios = [...same.values()].flatMap((rows) =>
    rows.slice(0, 1).map(({ slug, name, role }): UpcomingStudio => {
      const releases = rows.reduce((sum, row) => sum + row.releases, 0);
      return { slug, name, role, releases: isCut ? null : releases };
    }),
  );
  return studios.toSorted((a, b) => compareText(a.name, b.name) || compareText(a.role, b.role)).slice(0, limit);
}

/** Cross joins, since SQLite never reorders one: from the releases of the list to the studios of each. */
async function countByRole(db: Db, ofType: StudioList, most: number) {
  const { q, t } = db;
  const { releases: r, filmStudios: f, studios } = t;
  const list = { ...ofType, studioId: null };
  const next = q
    .select({ releaseId: t.releaseStates.releaseId })
    .from(t.releaseStates)
    .where(isUpcoming(db, list))
    .orderBy(asc(t.releaseStates.latest), asc(t.releaseStates.releaseId))
    .limit(most)
    .as("next_releases");
  const roles = q
    .select({ studioId: f.studioId, role: f.role, releases: count().as("releases") })
    .from(next)
    .crossJoin(r)
    .crossJoin(f)
    .where(and(eq(r.id, next.releaseId), eq(f.filmId, r.filmId)))
    .groupBy(f.studioId, f.role)
    .as("roles");
  const rows = await q
    .select({ slug: studios.slug, name: studios.name, role: roles.role, releases: roles.releases })
    .from(roles)
    .innerJoin(studios, eq(studios.id, roles.studioId))
    .orderBy(asc(studios.slug), asc(roles.role));
  return { rows, isCut: (await countUpcomingReleases(db, { ...list, most: most + 1 })) > most };
}
