import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { loadSlate, loadFranchises, loadStudios } from "#app/(public)/_slate/loaders.ts";
import { loadAnnouncement } from "#app/(public)/announcements/[slug]/loaders.ts";
import { loadChanges } from "#app/(public)/changes/loaders.ts";
import { loadDate } from "#app/(public)/dates/[date]/loaders.ts";
import { loadEmbedPage } from "#app/(public)/embed/loaders.ts";
import { toFilmPage } from "#app/(public)/films/[slug]/film-page.ts";
import { loadCompany, loadFilm } from "#app/(public)/films/[slug]/loaders.ts";
import { loadFilmEdits } from "#app/(public)/films/[slug]/record/loaders.ts";
import { loadCalendar, loadRegionCodes, loadRegions } from "#app/(public)/loaders.ts";
import { loadSearchPage } from "#app/(public)/search/loaders.ts";
import { loadStats } from "#app/(public)/stats/loaders.ts";
import { today } from "#app/clock.ts";
import { loadEmbed } from "#app/embed/loaders.ts";
import { loadSitemapNames, loadSitemapPaths } from "#app/sitemaps/loaders.ts";
import type { Database } from "#db/db.ts";
import { keepStats } from "#db/mutations/keep-stats.ts";
import { line, recordSketches } from "#db/queries/testing.ts";
import { type Read, recordReads } from "#db/reads.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import { openSqlite } from "#db/sqlite/open.ts";
import { readsWithoutEnd } from "#db/sqlite/testing-plans.ts";
import { addDays, addMonths } from "#domain/gregorian.ts";
import type { ReleaseGroup } from "#domain/release-group.ts";

/** What waits for a request; there is none here. */
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => undefined }));

const TODAY = today();
const [FIRST, MOVED] = [addMonths(TODAY, -9), addMonths(TODAY, -3)];
const DAY = addMonths(TODAY, 3);
const [SMALL, LARGER] = [3, 24];

/** Films that are all on every page: on one announcement, in one slate, in two regions, on the shelves and among the moves. */
async function recordFilms(db: Database, films: number): Promise<void> {
  const sketch = (index: number) => ({
    history: [
      line(FIRST, addDays(DAY, -40)),
      line(MOVED, addDays(DAY, index % 3)),
      line(MOVED, DAY, { region: "GB" }),
      line(MOVED, DAY.slice(0, 7), { region: "DE", type: "streaming" }),
      line(MOVED, null, { type: "digital" }),
    ],
    studios: [
      { name: "A24", role: "distributor" as const },
      { name: "Neon", role: "production" as const },
    ],
    franchise: "Numbers",
  });
  const names = Array.from({ length: films }, (_, index) => `number-${index}`);
  await recordSketches(db, Object.fromEntries(names.map((name, index) => [name, sketch(index)])), {
    [`announced-${MOVED}`]: { studios: ["A24"] },
  });
  await keepStats(db);
}

const list =
  (region: string, group: ReleaseGroup, query = {}) =>
  () =>
    loadCalendar({ region, group }, query);

async function loadFilmPage(slug: string): Promise<void> {
  const { shown } = toFilmPage(await loadFilm(slug, ""), {});
  if (shown) await loadCompany(slug, shown);
}

/** What is loaded for each kind of page, in each of the ways it asks the record. */
const PAGES: Readonly<Record<string, () => Promise<unknown>>> = {
  "/": list("US", "cinemas"),
  "/?studio=a24": list("US", "cinemas", { studio: "a24" }),
  "/?month": list("US", "cinemas", { month: DAY.slice(0, 7) }),
  "/?month&studio": list("US", "cinemas", { month: DAY.slice(0, 7), studio: "a24" }),
  "/?asOf": list("US", "cinemas", { asOf: addDays(MOVED, 1) }),
  "/?asOf&month": list("US", "cinemas", { asOf: addDays(MOVED, 1), month: DAY.slice(0, 7) }),
  "/in/US/digital, without a date": list("US", "digital"),
  "/in/JP/cinemas, dated elsewhere": list("JP", "cinemas"),
  "/in/JP/cinemas?asOf": list("JP", "cinemas", { asOf: addDays(FIRST, 1) }),
  "/in": loadRegions,
  "/watchlist": loadRegionCodes,
  "/studios": loadStudios,
  "/franchises": loadFranchises,
  "/studios/a24": () => loadSlate("studio", "a24", {}),
  "/franchises/numbers": () => loadSlate("franchise", "numbers", { region: "GB" }),
  "/changes": () => loadChanges({}),
  "/changes?region&type&studio&kind": () =>
    loadChanges({ region: "US", type: "cinemas", studio: "a24", kind: "delayed" }),
  "/dates/day": () => loadDate(DAY, {}),
  "/dates/month": () => loadDate(DAY.slice(0, 7), {}),
  "/announcements/[slug]": () => loadAnnouncement(`announced-${MOVED}`),
  "/films/[slug]": () => loadFilmPage("number-1"),
  "/films/[slug]/record": () => loadFilmEdits("number-1"),
  "/search": () => loadSearchPage({}),
  "/search?q": () => loadSearchPage({ q: "number" }),
  "/search?q, misspelled": () => loadSearchPage({ q: "nmber 1" }),
  "/stats": loadStats,
  "/embed": () => loadEmbedPage({}),
  "/embed?film": () => loadEmbedPage({ film: "number-1" }),
  "/embed?q": () => loadEmbedPage({ q: "number" }),
  "/embed/films/[slug]": () => loadEmbed("number-1", {}),
  "/sitemap.xml": loadSitemapNames,
  "/sitemaps/places": () => loadSitemapPaths("places.xml"),
  "/sitemaps/films": () => loadSitemapPaths("films-1.xml"),
  "/sitemaps/announcements": () => loadSitemapPaths("announcements-1.xml"),
};

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "slateline-pages-"));
});

afterAll(() => {
  globalThis.slatelineDatabase = undefined;
  rmSync(folder, { recursive: true });
});

/** What each page asks of a record of so many films. */
async function readsOfPages(films: number): Promise<{ path: string; reads: ReadonlyMap<string, readonly Read[]> }> {
  const path = join(folder, `${films}.db`);
  migrateSqlite(path);
  const db = openSqlite(path);
  await recordFilms(db, films);
  globalThis.slatelineDatabase = Promise.resolve(db);
  const reads = new Map<string, readonly Read[]>();
  for (const [page, load] of Object.entries(PAGES)) reads.set(page, (await recordReads(load)).reads);
  await db.close();
  return { path, reads };
}

/** A day by which at most 4,000 states were known: `isEarly` has counted them. */
const FEW_KNOWN = "SEARCH release_states USING INDEX release_states_by_known (region=? AND type=? AND known_from<?)";

test("no page reads a table from end to end, nor a range of it that only grows", async () => {
  const { path, reads } = await readsOfPages(SMALL);
  const connection = new Sqlite(path, { readonly: true });
  const found = [...reads].flatMap(([page, asked]) =>
    asked.flatMap(({ sql }) =>
      readsWithoutEnd(connection, sql)
        .filter((detail) => detail !== FEW_KNOWN)
        .map((detail) => `${page}: ${detail}: ${sql}`),
    ),
  );
  connection.close();
  expect([...reads.values()].flat().length).toBeGreaterThan(200);
  expect(found).toEqual([]);
});

test("no page asks more of eight times as many films", async () => {
  const [small, larger] = [await readsOfPages(SMALL), await readsOfPages(LARGER)];
  const counts = ({ reads }: typeof small) => [...reads].map(([page, asked]) => `${page}: ${asked.length}`);
  expect(counts(larger)).toEqual(counts(small));
});
