import { and, gte, lt } from "drizzle-orm";
import type { ReadAnnouncement, ReadFilm, ReadLine } from "#domain/announcement-draft/read-draft.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { DEFAULT_REGION, WORLDWIDE } from "#domain/region.ts";
import type { Database, WriteDb } from "../db.ts";
import { type AnnouncementHead, findAnnouncementHead } from "../queries/find-announcement-head.ts";
import type { Release } from "../queries/list-film-releases.ts";
import { releaseAt, releaseName } from "../queries/list-film-releases.ts";
import { type FilmReleases, listReleaseVersions } from "../queries/list-release-versions.ts";
import type { Sources } from "../queries/list-sources.ts";
import { listStudioIds } from "../queries/list-studio-ids.ts";
import { slugOf } from "../slug.ts";
import {
  announcementRefusals,
  type LineBasis,
  lineRefusals,
  newFilmRefusals,
  type Refusal,
  sourceRefusals,
} from "./announcement-refusals.ts";
import { recordAnnouncements } from "./record-announcements.ts";
import { type Changeset, type ChangesetFacts, recordChangeset } from "./record-changeset.ts";
import { type NewCitation, type NewDateChange, recordDateChanges } from "./record-date-changes.ts";
import { recordFilm, recordTitles } from "./record-film.ts";
import { recordReleases } from "./record-releases.ts";
import { listPages, recordSources, sourceAt } from "./record-sources.ts";
import { recordStudios } from "./record-studios.ts";

export type AnnouncementOutcome =
  | { readonly ok: true; readonly slug: string; readonly changesetId: number }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * Puts an announcement on record with all its lines, as one changeset. Refused, with every reason, where a release has
 * changed since the editor saw it, a line repeats another, or a film is not there: nothing is written then.
 */
export function recordAnnouncement(
  db: Database,
  announcement: ReadAnnouncement,
  facts: Omit<ChangesetFacts, "kind">,
): Promise<AnnouncementOutcome> {
  return db.tx((writeDb) => recordAnnouncementWithin(writeDb, announcement, facts));
}

/** The same within a transaction of the caller's. */
export async function recordAnnouncementWithin(
  db: WriteDb,
  announcement: ReadAnnouncement,
  facts: Omit<ChangesetFacts, "kind">,
): Promise<AnnouncementOutcome> {
  const found = await lookUp(db, announcement);
  const refusals = await refusalsOf(db, announcement, found);
  if (refusals.length > 0) return { ok: false, refusals };
  return recordChangeset(db, { ...facts, kind: "edit" }, (changeset) =>
    apply({ db, changeset, announcement, ...found }),
  );
}

/**
 * Puts an announcement on record as part of a save under way, whatever version its lines are based on, and whoever its
 * pages are said to be published by: the caller has held both against the record within the same transaction.
 */
export async function recordWithin(
  db: WriteDb,
  changeset: Changeset,
  announcement: ReadAnnouncement,
): Promise<{ readonly slug: string }> {
  return apply({ db, changeset, announcement, ...(await lookUp(db, announcement)) });
}

/** What the record has of all that an announcement names. */
interface Found {
  readonly films: ReadonlyMap<string, FilmReleases>;
  readonly head: AnnouncementHead | undefined;
  readonly sources: Sources;
}

async function lookUp(db: WriteDb, { addsTo, lines, newFilms, sources }: ReadAnnouncement): Promise<Found> {
  const slugs = [...lines.map(({ film }) => film), ...newFilms.map(({ slug }) => slug)];
  return {
    films: await listReleaseVersions(db, { slugs }),
    head: addsTo === null ? undefined : await findAnnouncementHead(db, { slug: addsTo.slug }),
    sources: await listPages(db, sources),
  };
}

async function refusalsOf(db: WriteDb, announcement: ReadAnnouncement, { films, head, sources: known }: Found) {
  const { addsTo, lines, newFilms, sources } = announcement;
  const basis: LineBasis = { films, newFilms, touched: head?.touched ?? new Set() };
  return [
    ...announcementRefusals(addsTo, head),
    ...sourceRefusals(sources, known),
    ...(await newFilmRefusals(db, newFilms, films)),
    ...(await lineRefusals(db, lines, basis)),
  ];
}

interface Application extends Found {
  readonly db: WriteDb;
  readonly changeset: Changeset;
  readonly announcement: ReadAnnouncement;
}

async function apply(application: Application): Promise<Extract<AnnouncementOutcome, { ok: true }>> {
  const { db, changeset, announcement, head, sources: known } = application;
  const sources = await recordSources(db, changeset, { pages: announcement.sources, known });
  const { slug, id } = head ?? (await recordHead(application));
  const announcedOn = head ? toPartialDate(head.announcedOn) : announcement.announcedOn;
  const releases = await recordFilmReleases(application);
  const changes = announcement.lines.map((line): NewDateChange => {
    const { film, standing, date, wording, withdraws, replacedBy, reason } = line;
    return {
      film,
      release: releaseAt(releases.get(film) ?? new Map<string, Release>(), line),
      announcement: { id, slug, announcedOn },
      position: null,
      standing,
      date,
      wording,
      withdraws,
      replacedBy,
      reason,
      citations: citationsOf(line, announcement, sources),
    };
  });
  await recordDateChanges(db, changeset, changes);
  return { ok: true, slug, changesetId: changeset.id };
}

function citationsOf({ says }: ReadLine, { sources: pages }: ReadAnnouncement, sources: Sources): NewCitation[] {
  return pages.map((page) => ({ source: sourceAt(sources, page.url), says: page.says ?? says, disagrees: null }));
}

async function recordHead({ db, changeset, announcement }: Application) {
  const { announcedOn, headline, studios, by, lines } = announcement;
  const known = await listStudioIds(db, { names: studios });
  const studioIds = await recordStudios(db, changeset, { names: studios, known });
  const slug = await freeSlug(db, `${studios[0] ?? lines[0]?.film ?? "announcement"} ${announcedOn.edtf}`);
  const ids = await recordAnnouncements(db, changeset, {
    announcements: [{ slug, announcedOn, headline, studios, by }],
    studioIds,
  });
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`The database kept no announcement ${slug}`);
  return { slug, id };
}

/** "paramount-pictures-2020-04-24"; a second one of that day gets a number. */
async function freeSlug({ q, t }: WriteDb, name: string): Promise<string> {
  const plain = slugOf(name, "announcement");
  const { slug } = t.announcements;
  const rows = await q
    .select({ slug })
    .from(t.announcements)
    // "." follows "-" in ASCII: these are the slug itself, and those that go on with a number.
    .where(and(gte(slug, plain), lt(slug, `${plain}.`)));
  const taken = new Set(rows.map((row) => row.slug));
  let free = plain;
  for (let number = 2; taken.has(free); number += 1) free = `${plain}-${number}`;
  return free;
}

/** The releases of the lines' films by slug, those made now among them. */
async function recordFilmReleases({ db, changeset, announcement, films }: Application) {
  const { newFilms, lines } = announcement;
  const known = new Map<string, Pick<FilmReleases, "id" | "releases">>(films);
  for (const film of newFilms) {
    const id = await recordNewFilm(db, changeset, { primaryRegion: homeOf(film.slug, lines), ...film });
    known.set(film.slug, { id, releases: [] });
  }
  const releases = new Map<string, ReadonlyMap<string, Release>>();
  for (const [slug, keys] of Map.groupBy(lines, ({ film }) => film)) {
    const film = known.get(slug);
    if (!film) throw new Error(`There is no film ${slug}`);
    const of = new Map(film.releases.map((release) => [releaseName(release), release]));
    releases.set(slug, await recordReleases(db, changeset, { filmId: film.id, keys, known: of }));
  }
  return releases;
}

/** The region that a new film's page shows first: the one of most films, or the first that it is announced for. */
export function homeOf(slug: string, lines: readonly ReadLine[]): string {
  const regions = lines.flatMap(({ film, region }) => (film === slug && region !== WORLDWIDE ? [region] : []));
  return regions.includes(DEFAULT_REGION) ? DEFAULT_REGION : (regions[0] ?? DEFAULT_REGION);
}

async function recordNewFilm(
  db: WriteDb,
  changeset: Changeset,
  { isOfficial, ...film }: ReadFilm & { readonly primaryRegion: string },
): Promise<number> {
  const filmId = await recordFilm(db, changeset, { ...film, franchise: null, checkedOn: null });
  const titles = [{ title: film.title, kind: isOfficial ? "official" : "working", from: null, source: null } as const];
  await recordTitles(db, changeset, { filmId, titles, already: 0, sources: new Map() });
  return filmId;
}
