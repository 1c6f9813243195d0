import type { Db } from "#db/db.ts";
import { findAnnouncement } from "#db/queries/find-announcement.ts";
import { findRedirect } from "#db/queries/find-redirect.ts";
import { findSlate } from "#db/queries/find-slate.ts";
import { isFilmSlug } from "#db/queries/is-film-slug.ts";
import type { PageKind } from "#db/vocabulary.ts";
import { dateOfPage } from "#domain/date-page.ts";
import { listPlaceOf } from "#domain/list-place.ts";
import { database } from "./database.ts";

/**
 * False for a path that has the shape of a page's address and is none. Asked before a route is chosen, because a page
 * that finds out by itself has begun its document: its `notFound()` is a 404 too, but an empty one that a script fills.
 */
export async function isKnownAddress(path: string): Promise<boolean> {
  const [place, first, second, ...more] = path.split("/").slice(1).map(decodeURIComponent);
  if (first === undefined || more.length > 0) return true;
  if (place === "in") return listPlaceOf({ region: first, type: second ?? "cinemas" }) !== undefined;
  if (place === "dates" && second === undefined) return dateOfPage(first) !== undefined;
  if (place === "announcements" && second === undefined) return isOnRecord("announcement", first);
  if (place === "studios" && second === undefined) return isOnRecord("studio", first);
  if (place === "franchises" && second === undefined) return isOnRecord("franchise", first);
  if (place !== "films") return true;
  return second === undefined || second === "record" ? isOnRecord("film", first) : true;
}

/** Where the database does not answer, true: the page asked for will say so. */
async function isOnRecord(kind: PageKind, slug: string): Promise<boolean> {
  try {
    const db = await database();
    return (await hasPage(db, kind, slug)) || (await findRedirect(db, { kind, fromSlug: slug })) !== undefined;
  } catch {
    return true;
  }
}

async function hasPage(db: Db, kind: PageKind, slug: string): Promise<boolean> {
  if (kind === "film") return isFilmSlug(db, { slug });
  const found = kind === "announcement" ? findAnnouncement(db, { slug }) : findSlate(db, { kind, slug });
  return (await found) !== undefined;
}
