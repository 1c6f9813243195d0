import { and, asc, eq, exists, gt, inArray, notExists, or, type SQL } from "drizzle-orm";
import { isRegion } from "#domain/region.ts";
import type { Db } from "../db.ts";
import { inPages } from "../pages.ts";
import { PAGE_KINDS, type PageKind } from "../vocabulary.ts";
import { inWords, type OnDifference } from "./difference.ts";
import { releaseInWords, wordsOfRelease } from "./release-in-words.ts";

/** Checks what holds between rows, or of a text, and no constraint can say. */
export async function verifyRules(db: Db, onDifference: OnDifference): Promise<void> {
  await verifyFilmTitles(db, onDifference);
  await verifyPrimaryRegions(db, onDifference);
  await verifyReleaseRegions(db, onDifference);
  await verifyAliases(db, onDifference);
  await verifyRedirects(db, onDifference);
}

async function verifyFilmTitles({ q, t }: Db, onDifference: OnDifference): Promise<void> {
  const titles = (...conditions: readonly SQL[]) =>
    q
      .select({ id: t.titles.id })
      .from(t.titles)
      .where(and(eq(t.titles.filmId, t.films.id), ...conditions));
  const [isCurrent, isOfficial] = [eq(t.titles.title, t.films.title), eq(t.titles.kind, "official")];
  const isUnofficial = and(exists(titles(isOfficial)), notExists(titles(isOfficial, isCurrent)));
  const mistitled = inPages((after, limit) =>
    q
      .select({ id: t.films.id, slug: t.films.slug, title: t.films.title })
      .from(t.films)
      .where(and(gt(t.films.id, after), or(notExists(titles(isCurrent)), isUnofficial)))
      .orderBy(asc(t.films.id))
      .limit(limit),
  );
  for await (const page of mistitled) {
    for (const { slug, title } of page)
      onDifference({
        table: "films",
        row: slug,
        column: "title",
        stored: inWords(title),
        derived: "one of its titles, and an official one where there is one",
      });
  }
}

const REGION_CODE = "an ISO 3166-1 code, or 001";

async function verifyPrimaryRegions({ q, t: { films } }: Db, onDifference: OnDifference): Promise<void> {
  const pages = inPages((after, limit) =>
    q
      .select({ id: films.id, slug: films.slug, region: films.primaryRegion })
      .from(films)
      .where(gt(films.id, after))
      .orderBy(asc(films.id))
      .limit(limit),
  );
  for await (const page of pages) {
    for (const { slug, region } of page.filter((film) => !isRegion(film.region)))
      onDifference({
        table: "films",
        row: slug,
        column: "primary_region",
        stored: inWords(region),
        derived: REGION_CODE,
      });
  }
}

async function verifyReleaseRegions({ q, t }: Db, onDifference: OnDifference): Promise<void> {
  const pages = inPages((after, limit) =>
    q
      .select({ id: t.releases.id, ...wordsOfRelease(t) })
      .from(t.releases)
      .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
      .where(gt(t.releases.id, after))
      .orderBy(asc(t.releases.id))
      .limit(limit),
  );
  for await (const page of pages) {
    for (const release of page.filter(({ region }) => !isRegion(region))) {
      const [row, stored] = [releaseInWords(release), inWords(release.region)];
      onDifference({ table: "releases", row, column: "region", stored, derived: REGION_CODE });
    }
  }
}

/** A name that is one studio's and another's alias could be either. */
async function verifyAliases({ q, t }: Db, onDifference: OnDifference): Promise<void> {
  const ambiguous = inPages((after, limit) =>
    q
      .select({ id: t.studioAliases.id, alias: t.studioAliases.alias, slug: t.studios.slug })
      .from(t.studioAliases)
      .innerJoin(t.studios, eq(t.studios.name, t.studioAliases.alias))
      .where(gt(t.studioAliases.id, after))
      .orderBy(asc(t.studioAliases.id))
      .limit(limit),
  );
  for await (const page of ambiguous) {
    for (const { alias, slug } of page)
      onDifference({
        table: "studio_aliases",
        row: slug,
        column: "alias",
        stored: inWords(alias),
        derived: "no studio's name",
      });
  }
}

/** An old address leads to one that is there, and is none itself. */
async function verifyRedirects(db: Db, onDifference: OnDifference): Promise<void> {
  const { q, t } = db;
  for (const kind of PAGE_KINDS) {
    const pages = inPages((after, limit) =>
      q
        .select({ id: t.redirects.id, fromSlug: t.redirects.fromSlug, toSlug: t.redirects.toSlug })
        .from(t.redirects)
        .where(and(gt(t.redirects.id, after), eq(t.redirects.kind, kind)))
        .orderBy(asc(t.redirects.id))
        .limit(limit),
    );
    for await (const page of pages) {
      const there = await slugsThere(
        db,
        kind,
        page.flatMap(({ fromSlug, toSlug }) => [fromSlug, toSlug]),
      );
      for (const redirect of page) verifyRedirect(kind, redirect, there, onDifference);
    }
  }
}

function verifyRedirect(
  kind: PageKind,
  { fromSlug, toSlug }: { readonly fromSlug: string; readonly toSlug: string },
  there: ReadonlySet<string>,
  onDifference: OnDifference,
): void {
  const at = { table: "redirects", row: `${kind} ${fromSlug}` };
  if (there.has(fromSlug))
    onDifference({ ...at, column: "from_slug", stored: inWords(fromSlug), derived: `no ${kind} on record` });
  if (!there.has(toSlug))
    onDifference({ ...at, column: "to_slug", stored: inWords(toSlug), derived: `a ${kind} on record` });
}

async function slugsThere({ q, t }: Db, kind: PageKind, slugs: string[]): Promise<ReadonlySet<string>> {
  const table = { film: t.films, announcement: t.announcements, studio: t.studios, franchise: t.franchises }[kind];
  const rows = await q.select({ slug: table.slug }).from(table).where(inArray(table.slug, slugs));
  return new Set(rows.map(({ slug }) => slug));
}
