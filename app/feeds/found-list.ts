import type { Db } from "#db/db.ts";
import { findRedirect } from "#db/queries/find-redirect.ts";
import { findSlate, type SlateKind } from "#db/queries/find-slate.ts";
import type { FilmSelection } from "#db/queries/list-changes.ts";
import { listNamedFilms } from "#db/queries/list-named-films.ts";
import type { ListSubject } from "#domain/list-address.ts";

/** What a calendar or feed is of, on record. */
export interface FoundList {
  /** Null for all films. */
  readonly films: FilmSelection | null;
  /** "Dune", "A24", "Watchlist"; null for all films. */
  readonly name: string | null;
  /** The page that shows the same. */
  readonly pagePath: string;
}

/** Finds what a calendar or feed is of; the subject it has become where that was merged, undefined where there is none. */
export async function findList(
  db: Db,
  subject: ListSubject,
  allPath: string,
): Promise<FoundList | { readonly moved: ListSubject } | undefined> {
  switch (subject.of) {
    case "all":
      return { films: null, name: null, pagePath: allPath };
    case "watchlist": {
      const films = await listNamedFilms(db, subject);
      return { films: { filmIds: films.map(({ id }) => id) }, name: "Watchlist", pagePath: "/watchlist" };
    }
    case "film": {
      const [film] = await listNamedFilms(db, { slugs: [subject.slug] });
      if (!film) return undefined;
      if (film.slug !== subject.slug) return { moved: { of: "film", slug: film.slug } };
      return { films: { filmIds: [film.id] }, name: film.title, pagePath: `/films/${film.slug}` };
    }
    case "studio":
    case "franchise":
      return findSlateList(db, { of: subject.of, slug: subject.slug });
  }
}

async function findSlateList(db: Db, { of: kind, slug }: { of: SlateKind; slug: string }) {
  const slate = await findSlate(db, { kind, slug });
  if (slate) return { films: { slate: { kind, id: slate.id } }, name: slate.name, pagePath: `/${kind}s/${slug}` };
  const moved = await findRedirect(db, { kind, fromSlug: slug });
  return moved === undefined ? undefined : { moved: { of: kind, slug: moved } };
}
