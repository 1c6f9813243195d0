import { connection } from "next/server";
import { database } from "#app/database.ts";
import type { ChangesView } from "#components/changes/changes-view.ts";
import type { Db } from "#db/db.ts";
import { findStudio } from "#db/queries/find-studio.ts";
import { type ChangeRow, listChanges } from "#db/queries/list-changes.ts";
import { listStudios } from "#db/queries/list-studios.ts";
import type { ChangeCursor, ChangePage } from "#domain/change-cursor.ts";
import { type ChangeWish, parseChangeWish } from "#domain/change-wish.ts";
import { type Query, quoted } from "#domain/query.ts";
import { DEFAULT_REGION, localeOf } from "#domain/region.ts";
import { typesOfGroup } from "#domain/release-group.ts";
import { describeChanges } from "../described-changes.ts";
import { loadRegionCodes } from "../loaders.ts";

const CHANGES_A_PAGE = 50;
const MOST_STUDIOS = 500;

/** A page of the date changes that the address asks for, all of one moment. */
export async function loadChanges(query: Query): Promise<ChangesView> {
  await connection();
  const regions = await loadRegionCodes();
  const db = await database();
  const { wish, ignored } = parseChangeWish(query);
  return db.snapshot(async (moment) => ({ regions, ...(await readChanges(moment, wish, ignored)) }));
}

async function readChanges(
  db: Db,
  wish: ChangeWish,
  ignored: readonly string[],
): Promise<Omit<ChangesView, "regions">> {
  const { region, group, kind, page } = wish;
  const studio = wish.studio === null ? undefined : await findStudio(db, { slug: wish.studio });
  const filter = { region, kind, types: group && typesOfGroup(group), studioId: studio?.id ?? null };
  const { rows, lookedTo } = await listChanges(db, { filter, page, limit: CHANGES_A_PAGE + 1 });
  const { shown, ...places } = cutPage(rows, page, lookedTo);
  const noStudio = `The studio ${quoted(wish.studio ?? "")} was ignored: no studio on record has that name.`;
  return {
    wish: { ...wish, studio: studio?.slug ?? null },
    locale: localeOf(region ?? DEFAULT_REGION),
    announcements: await describeChanges(db, shown),
    studios: await listChoices(db, studio),
    notes: wish.studio !== null && !studio ? [...ignored, noStudio] : ignored,
    ...places,
  };
}

/**
 * One row more than a page tells that there is another; it stands at the end that the page did not begin at. A page that
 * stopped looking before it was full is followed by one that goes on from there.
 */
function cutPage(rows: readonly ChangeRow[], page: ChangePage, lookedTo: ChangeCursor | null) {
  const isMore = rows.length > CHANGES_A_PAGE;
  const isNewer = page?.from === "after";
  const shown = isMore ? (isNewer ? rows.slice(1) : rows.slice(0, -1)) : rows;
  const [first, last] = [shown[0]?.cursor ?? page?.cursor ?? null, shown.at(-1)?.cursor ?? page?.cursor ?? null];
  return {
    shown,
    lookedTo: lookedTo?.day ?? null,
    newer: isNewer ? (isMore ? first : lookedTo) : page && first,
    older: isNewer ? last : isMore ? last : lookedTo,
  };
}

/** Where there are more studios than a choice can bear, the chosen one is among them all the same. */
async function listChoices(
  db: Db,
  chosen: ChangesView["studios"][number] | undefined,
): Promise<ChangesView["studios"]> {
  const studios = await listStudios(db, { limit: MOST_STUDIOS });
  return !chosen || studios.some(({ slug }) => slug === chosen.slug) ? studios : [chosen, ...studios];
}
