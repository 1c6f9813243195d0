import { findRedirect } from "#db/queries/find-redirect.ts";
import { isFilmSlug } from "#db/queries/is-film-slug.ts";
import { database } from "./database.ts";

const FILM = /^\/films\/([^/]+)$/;

/**
 * False for a path that has the shape of a page's address and is none. Asked before a route is chosen, because a page
 * that finds out by itself has begun its document: its `notFound()` is a 404 too, but an empty one that a script fills.
 * Where the database does not answer, true: the page asked for will say so.
 */
export async function isKnownAddress(path: string): Promise<boolean> {
  const slug = FILM.exec(path)?.[1];
  if (slug === undefined) return true;
  try {
    const db = await database();
    return (await isFilmSlug(db, { slug })) || (await findRedirect(db, { kind: "film", fromSlug: slug })) !== undefined;
  } catch {
    return true;
  }
}
