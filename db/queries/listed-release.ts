import type { FilmKind, ReleaseType } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";

/** A release with its film, as each list names it. */
export interface ListedRelease {
  readonly releaseId: number;
  readonly filmId: number;
  readonly slug: string;
  readonly title: string;
  readonly filmKind: FilmKind;
  /** The film's, which its page shows by itself. */
  readonly primaryRegion: string;
  readonly type: ReleaseType;
  readonly variant: string;
}

/** The columns of a `ListedRelease`, of a query that joins `releases` and `films`. */
export function listedRelease({ t }: Db) {
  return {
    releaseId: t.releases.id,
    filmId: t.films.id,
    slug: t.films.slug,
    title: t.films.title,
    filmKind: t.films.kind,
    primaryRegion: t.films.primaryRegion,
    type: t.releases.type,
    variant: t.releases.variant,
  };
}
