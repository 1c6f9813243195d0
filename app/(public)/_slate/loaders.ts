import { notFound, permanentRedirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import type { ComingSlate, SlateName } from "#components/slate/slate-index.tsx";
import { MOST_COUNTED } from "#components/upcoming/upcoming-view.ts";
import type { SlatePlaceCount, SlateView } from "#components/slate/slate-view.ts";
import type { Db } from "#db/db.ts";
import { findRedirect } from "#db/queries/find-redirect.ts";
import { findSlate, type SlateKind } from "#db/queries/find-slate.ts";
import { listFranchises } from "#db/queries/list-franchises.ts";
import { listLedgerEntries } from "#db/queries/list-ledger-entries.ts";
import { listSlate, listSlatePlaces, type Slate, type SlatePlace } from "#db/queries/list-slate.ts";
import { listStudios } from "#db/queries/list-studios.ts";
import { listUpcomingStudios } from "#db/queries/list-upcoming-studios.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { addDays } from "#domain/gregorian.ts";
import { knownByOf, replay } from "#domain/ledger.ts";
import { type Query, quoted } from "#domain/query.ts";
import { DEFAULT_REGION, localeOf } from "#domain/region.ts";
import { RELEASE_GROUPS, typesOfGroup } from "#domain/release-group.ts";
import { slateEntries } from "#domain/slate.ts";
import { parseSlateWish, type SlateWish } from "#domain/slate-wish.ts";
import { CINEMA_TYPES } from "#domain/vocabulary.ts";

const MOST_RELEASES = 500;
const MOST_PLACES = 500;
const MOST_NAMES = 1000;

/**
 * The studio or franchise of an address, once for the page and its head. An address it had before redirects (308), any
 * other is a 404.
 */
export const loadSlateHead = cache(async (kind: SlateKind, slug: string) => {
  await connection();
  const db = await database();
  const head = await findSlate(db, { kind, slug });
  if (head) return head;
  const moved = await findRedirect(db, { kind, fromSlug: slug });
  return moved ? permanentRedirect(`/${kind}s/${moved}`) : notFound();
});

/** A slate looked at in the region, kind of release and order that the query asks for. */
export async function loadSlate(kind: SlateKind, slug: string, query: Query): Promise<SlateView> {
  const { id, name } = await loadSlateHead(kind, slug);
  const { wish, ignored } = parseSlateWish(query);
  const { film, ...seen } = wish;
  const day = today();
  const db = await database();
  return db.snapshot(async (moment) => {
    const { entries, isCut } = await readEntries(moment, { kind, id }, { wish, day });
    const isListed = entries.some((entry) => entry.slug === film);
    const notListed = `The film ${quoted(film ?? "")} was ignored: this slate has none of that address.`;
    return {
      kind,
      slug,
      name,
      ...seen,
      film: isListed ? film : null,
      locale: localeOf(wish.region),
      today: addDays(day, -1),
      entries,
      isCut,
      places: groupPlaces(await listSlatePlaces(moment, { slate: { kind, id }, limit: MOST_PLACES })),
      notes: film === null || isListed ? ignored : [...ignored, notListed],
    };
  });
}

async function readEntries(db: Db, slate: Slate, { wish, day }: { wish: SlateWish; day: CalendarDate }) {
  const types = typesOfGroup(wish.group);
  const asked = { slate, region: wish.region, types, asOf: day, limit: MOST_RELEASES + 1 };
  const rows = await listSlate(db, asked);
  const releases = rows.slice(0, MOST_RELEASES);
  const recorded = await listLedgerEntries(db, { releaseIds: releases.map(({ releaseId }) => releaseId) });
  const known = Map.groupBy(
    recorded.filter((entry) => knownByOf(entry) <= day),
    ({ releaseId }) => releaseId,
  );
  const histories = releases.map((release) => ({ ...release, ledger: replay(known.get(release.releaseId) ?? []) }));
  return { entries: slateEntries(histories, wish.order), isCut: rows.length > MOST_RELEASES };
}

/** By group, as the page offers them: the two kinds of cinema release are one, counted by the larger. */
function groupPlaces(places: readonly SlatePlace[]): readonly SlatePlaceCount[] {
  return [...Map.groupBy(places, ({ region }) => region)].flatMap(([region, ofRegion]) =>
    RELEASE_GROUPS.flatMap((group) => {
      const types = typesOfGroup(group);
      const films = Math.max(0, ...ofRegion.flatMap((place) => (types.includes(place.type) ? [place.films] : [])));
      return films > 0 ? [{ region, group, films }] : [];
    }),
  );
}

/** All studios by name, and those with films to come in US cinemas. */
export async function loadStudios(): Promise<SlateNames> {
  await connection();
  const db = await database();
  const asOf = today();
  const list = { region: DEFAULT_REGION, types: CINEMA_TYPES, asOf, from: addDays(asOf, -1) };
  const roles = await listUpcomingStudios(db, { ...list, limit: MOST_NAMES, most: MOST_COUNTED });
  const distributors = roles.filter(({ role }) => role === "distributor");
  const coming = distributors.map(({ slug, name, releases }) => ({ slug, name, films: releases }));
  return { coming, ...cut(await listStudios(db, { limit: MOST_NAMES + 1 })) };
}

/** All franchises by name. */
export async function loadFranchises(): Promise<SlateNames> {
  await connection();
  return { coming: [], ...cut(await listFranchises(await database(), { limit: MOST_NAMES + 1 })) };
}

interface SlateNames {
  readonly coming: readonly ComingSlate[];
  readonly names: readonly SlateName[];
  readonly isCut: boolean;
}

function cut(names: readonly SlateName[]): Omit<SlateNames, "coming"> {
  return { names: names.slice(0, MOST_NAMES), isCut: names.length > MOST_NAMES };
}
