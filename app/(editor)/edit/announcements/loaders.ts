import { connection } from "next/server";
import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { listRegions } from "#db/queries/list-regions.ts";
import { listStudioNames } from "#db/queries/list-studio-names.ts";
import { regionName } from "#domain/region.ts";
import type { ComposerChoices } from "./choices.ts";

const MOST_STUDIOS = 1000;

/** What is on record for the composer to offer. */
export async function loadComposer(): Promise<ComposerChoices> {
  await connection();
  const db = await database();
  const asOf = today();
  const rows = await listRegions(db, { asOf, from: asOf });
  const releases = Map.groupBy(rows, ({ region }) => region);
  const used = [...releases].map(([code, of]) => ({ code, count: of.reduce((sum, { releases: n }) => sum + n, 0) }));
  return {
    today: asOf,
    studios: await listStudioNames(db, { limit: MOST_STUDIOS }),
    regions: used
      .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
      .map(({ code }) => ({ code, name: regionName(code) })),
  };
}
