import { asc, eq } from "drizzle-orm";
import type { FilmKind, StudioRole, TitleKind } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";

/** A name of a film as revisions keep it. */
export interface TitleFacts {
  readonly title: string;
  readonly kind: TitleKind;
  /** EDTF text: from when it was used, if known. */
  readonly from: string | null;
  /** The address of its source. */
  readonly source: string | null;
}

/** The facts of a film as revisions keep them: all an editor may say of it, its dates apart. */
export interface FilmFacts {
  readonly slug: string;
  readonly kind: FilmKind;
  readonly title: string;
  readonly primaryRegion: string;
  /** The name of its franchise. */
  readonly franchise: string | null;
  /** EDTF text. */
  readonly checkedOn: string | null;
  readonly imdbId: string | null;
  readonly tmdbId: number | null;
  readonly wikidataId: string | null;
  /** The slug of the film that a slot turned out to be, and since when. */
  readonly became: { readonly film: string; readonly on: string } | null;
  /** In their order on the page. */
  readonly titles: readonly TitleFacts[];
  /** In their order within each role. */
  readonly studios: readonly { readonly name: string; readonly role: StudioRole }[];
}

/** A film on record, and the version that a save must be based on. */
export interface RecordedFilm {
  readonly id: number;
  readonly version: number;
  readonly facts: FilmFacts;
}

/** The film of a slug or an id; undefined where there is none. Ask within `snapshot` or `tx`. */
export async function findFilmFacts(
  db: Db,
  wanted: { readonly slug: string } | { readonly id: number },
): Promise<RecordedFilm | undefined> {
  const { films: f, franchises } = db.t;
  const [head] = await db.q
    .select({
      id: f.id,
      version: f.version,
      slug: f.slug,
      kind: f.kind,
      title: f.title,
      primaryRegion: f.primaryRegion,
      franchise: franchises.name,
      checkedOn: f.checkedOn,
      imdbId: f.imdbId,
      tmdbId: f.tmdbId,
      wikidataId: f.wikidataId,
      becameFilmId: f.becameFilmId,
      becameFilmOn: f.becameFilmOn,
    })
    .from(f)
    .leftJoin(franchises, eq(franchises.id, f.franchiseId))
    .where("slug" in wanted ? eq(f.slug, wanted.slug) : eq(f.id, wanted.id))
    .limit(1);
  if (!head) return undefined;
  const { id, version, becameFilmId, becameFilmOn, ...facts } = head;
  const became = await findBecame(db, becameFilmId, becameFilmOn);
  const [titles, studios] = [await listTitles(db, id), await listStudios(db, id)];
  return { id, version, facts: { ...facts, became, titles, studios } };
}

async function findBecame(
  { q, t: { films: f } }: Db,
  id: number | null,
  on: string | null,
): Promise<FilmFacts["became"]> {
  if (id === null || on === null) return null;
  const [film] = await q.select({ slug: f.slug }).from(f).where(eq(f.id, id)).limit(1);
  return film ? { film: film.slug, on } : null;
}

function listTitles({ q, t }: Db, filmId: number): Promise<FilmFacts["titles"]> {
  const { titles, sources } = t;
  return q
    .select({ title: titles.title, kind: titles.kind, from: titles.usedFrom, source: sources.url })
    .from(titles)
    .leftJoin(sources, eq(sources.id, titles.sourceId))
    .where(eq(titles.filmId, filmId))
    .orderBy(asc(titles.position), asc(titles.id));
}

function listStudios({ q, t }: Db, filmId: number): Promise<FilmFacts["studios"]> {
  const { filmStudios, studios } = t;
  return q
    .select({ name: studios.name, role: filmStudios.role })
    .from(filmStudios)
    .innerJoin(studios, eq(studios.id, filmStudios.studioId))
    .where(eq(filmStudios.filmId, filmId))
    .orderBy(asc(filmStudios.role), asc(filmStudios.position), asc(studios.name));
}
