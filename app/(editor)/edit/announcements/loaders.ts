import { connection } from "next/server";
import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { type DeskAnnouncement, findDeskAnnouncement } from "#db/queries/find-desk-announcement.ts";
import { listRegions } from "#db/queries/list-regions.ts";
import { listReleaseVersions } from "#db/queries/list-release-versions.ts";
import { listStudioNames } from "#db/queries/list-studio-names.ts";
import type { DraftFilm } from "#domain/announcement-draft/draft.ts";
import { listEveryRegion, regionName } from "#domain/region.ts";
import type { ComposerChoices } from "./choices.ts";

const MOST_STUDIOS = 1000;
/** Of each region and type: beyond, regions count as used alike. */
const MOST_COUNTED = 1000;

/** What is on record for the composer to offer. */
export async function loadComposer(): Promise<ComposerChoices> {
  await connection();
  const db = await database();
  const asOf = today();
  const rows = await listRegions(db, { asOf, from: asOf, most: MOST_COUNTED });
  const used = Map.groupBy(rows, ({ region }) => region);
  const counts = [...used].map(([code, of]) => ({ code, releases: of.reduce((sum, row) => sum + row.releases, 0) }));
  const mostUsed = counts.toSorted((a, b) => b.releases - a.releases || (a.code < b.code ? -1 : 1));
  const others = listEveryRegion().filter((code) => !used.has(code));
  return {
    today: asOf,
    studios: await listStudioNames(db, { limit: MOST_STUDIOS }),
    regions: [...mostUsed.map(({ code }) => code), ...others].map((code) => ({
      code,
      name: regionName(code),
      isOnRecord: used.has(code),
    })),
  };
}

/** The announcement of a slug with its lines; undefined where there is none. */
export async function loadAnnouncement(slug: string): Promise<DeskAnnouncement | undefined> {
  await connection();
  const db = await database();
  return db.snapshot((moment) => findDeskAnnouncement(moment, { slug }));
}

/** The film that a composer is opened for; undefined where there is none. */
export async function loadDraftFilm(slug: string): Promise<DraftFilm | undefined> {
  const film = (await listReleaseVersions(await database(), { slugs: [slug] })).get(slug);
  return film && { slug, title: film.title, isNew: false };
}
