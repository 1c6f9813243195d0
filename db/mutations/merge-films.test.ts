import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { findFilmFacts } from "../queries/find-film-facts.ts";
import { findHistory } from "../queries/find-history.ts";
import { findRedirect } from "../queries/find-redirect.ts";
import { planMerge } from "../queries/plan-merge.ts";
import { type FilmSketch, line, recordSketches } from "../queries/testing.ts";
import { onEveryEngine } from "../testing.ts";
import { retractDateChange } from "./correct-date-change.ts";
import { retractClaim } from "./edit-claim.ts";
import { correctFilm } from "./edit-film.ts";
import { mergeFilms } from "./merge-films.ts";
import { recordAnnouncement } from "./record-announcement.ts";
import type { EditOutcome } from "./save-edit.ts";
import { announcementOf, differencesIn, EDIT, lineOf, savedIn, SAVED } from "./testing.ts";
import { undoChangeset } from "./undo-changeset.ts";

const VARIETY = { publisher: "Variety", publishedOn: "2020-04-24", disagrees: null };

/** Both have US cinemas, with one line of the same announcement; the loser has a German date of its own. */
const FILMS: Readonly<Record<string, FilmSketch>> = {
  dune: {
    franchise: "Dune",
    history: [
      line("2019-02-01", "2021-07-23"),
      line("2020-04-24", "2021-11-19", { sources: [{ ...VARIETY, url: "https://variety.com/a", says: "Nov 19." }] }),
    ],
  },
  "untitled-villeneuve": {
    studios: [{ name: "Legendary", role: "production" }],
    checkedOn: "2020-05",
    history: [
      line("2018-03-01", "2020-12"),
      line("2020-04-24", "2021-11-26", { sources: [{ ...VARIETY, url: "https://thr.com/b", says: "Nov 26." }] }),
      line("2020-04-24", "2021-09-16", { region: "DE" }),
    ],
    reports: [
      {
        url: "https://ew.com/c",
        publisher: "EW",
        publishedOn: "2020-10",
        region: "US",
        type: "theatrical",
        about: "current",
        states: "2021-07-23",
        note: null,
      },
    ],
  },
};

onEveryEngine("Merging two films", (openTestDatabase) => {
  test("gives the kept one all that the other has, and leads the old address to it", async () => {
    const db = await withBoth(await openTestDatabase());
    expect(await merge(db, "kept")).toMatchObject({ ok: true });
    const history = await findHistory(db, { slug: "dune" });
    expect(
      history?.lines.map(({ line: { region, announcement, date } }) => `${region} ${announcement} ${date}`).toSorted(),
    ).toEqual([
      "DE announced-2020-04-24 2021-09-16",
      "US announced-2018-03-01 2020-12",
      "US announced-2019-02-01 2021-07-23",
      "US announced-2020-04-24 2021-11-19",
    ]);
    expect(history?.reports).toHaveLength(1);
    expect((await filmOf(db, "dune"))?.facts).toMatchObject({
      franchise: "Dune",
      checkedOn: "2020-05",
      studios: [{ name: "Legendary", role: "production" }],
      titles: [
        { title: "untitled-villeneuve", kind: "alternate" },
        { title: "dune", kind: "official" },
      ],
    });
    expect(await filmOf(db, "untitled-villeneuve")).toBeUndefined();
    expect(await findRedirect(db, { kind: "film", fromSlug: "untitled-villeneuve" })).toBe("dune");
    expect(await differencesIn(db)).toEqual([]);
  });

  test("keeps the ids of the kept film's releases and of those that go over whole", async () => {
    const db = await withBoth(await openTestDatabase());
    const before = await releaseIds(db);
    await merge(db, "kept");
    const after = await releaseIds(db);
    expect(after.every((id) => before.includes(id))).toBe(true);
    expect(after).toHaveLength(2);
  });

  test("of two lines of one announcement the chosen one stands, with its own pages alone", async () => {
    const db = await withBoth(await openTestDatabase());
    await merge(db, "merged");
    const history = await findHistory(db, { slug: "dune" });
    const lines = history?.lines.map((recorded) => recorded.line);
    const stands = lines?.find(({ region, announcement }) => region === "US" && announcement.endsWith("04-24"));
    expect(stands).toMatchObject({ date: "2021-11-26" });
    expect(stands?.sources.map(({ url }) => url)).toEqual(["https://thr.com/b"]);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("of two lines that give one date, what stands has the pages of both, unless one was retracted", async () => {
    for (const isRetracted of [false, true]) {
      const db = await openTestDatabase();
      const [variety, thr] = ["https://variety.com/a", "https://thr.com/b"].map((url) => ({
        ...VARIETY,
        url,
        says: "Nov.",
      }));
      await recordSketches(db, {
        dune: { history: [line("2020-04-24", "2021-11-19", { sources: variety ? [variety] : [] })] },
        "untitled-villeneuve": { history: [line("2020-04-24", "2021-11-19", { sources: thr ? [thr] : [] })] },
      });
      const [seen] = await linesCiting(db, "https://thr.com/b");
      if (isRetracted && seen) await retractDateChange(db, { seen, reason: "Never said." }, EDIT);
      expect(await merge(db)).toMatchObject({ ok: true });
      const [stands] = (await findHistory(db, { slug: "dune" }))?.lines ?? [];
      const urls = stands?.line.sources.map(({ url }) => url);
      expect(urls).toEqual(isRetracted ? ["https://variety.com/a"] : ["https://variety.com/a", "https://thr.com/b"]);
      expect(await differencesIn(db)).toEqual([]);
    }
  });

  test("of two reports of one page, one that stands does not give way to a retracted one", async () => {
    const db = await openTestDatabase();
    const reports = [...(FILMS["untitled-villeneuve"]?.reports ?? [])];
    await recordSketches(db, { dune: { history: [], reports }, "untitled-villeneuve": { history: [], reports } });
    const before = await claimsOf(db);
    const [id] = before.map((claim) => claim.id);
    const shown = await planOf(db);
    savedIn(await retractClaim(db, { id: id ?? 0, reason: "Misread." }, EDIT));
    expect(await mergeFilms(db, { ...SEEN, ...shown }, EDIT)).toMatchObject({ ok: false });
    const merged = await merge(db);
    expect(await claimsOf(db)).toEqual([{ id: before[1]?.id, retractedAt: null }]);
    expect(await differencesIn(db)).toEqual([]);
    await undoChangeset(db, { id: savedIn(merged) }, EDIT);
    expect(await claimsOf(db)).toEqual([{ id, retractedAt: EDIT.recordedAt }, before[1]]);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("is refused while a line is left to be chosen, and once the dates have changed", async () => {
    const db = await withBoth(await openTestDatabase());
    expect(await merge(db)).toMatchObject({ ok: false });
    const { basis, choices } = await planOf(db, "kept");
    await recordAnnouncement(db, announcementOf("2020-06-01", [lineOf("dune", "2022-01-07", { basedOn: 1 })]), SAVED);
    expect(await mergeFilms(db, { ...SEEN, basis, choices }, EDIT)).toMatchObject({ ok: false });
    expect(await filmOf(db, "untitled-villeneuve")).toBeDefined();
  });

  test("a rehearsal tells what would change, and changes nothing", async () => {
    const db = await withBoth(await openTestDatabase());
    const outcome = await merge(db, "merged", true);
    if (!outcome.ok) throw new Error(outcome.problem);
    const cinemas = outcome.effects.find(({ region }) => region === "US");
    expect(cinemas?.effect.after?.date?.edtf).toBe("2021-11-26");
    expect(await filmOf(db, "untitled-villeneuve")).toBeDefined();
  });

  test("an earlier address of the other leads on to the kept one", async () => {
    const db = await withBoth(await openTestDatabase());
    await recordSketches(db, { "villeneuve-2020": { history: [] } });
    const kept = { slug: "untitled-villeneuve", version: 1 };
    const merged = { slug: "villeneuve-2020", version: 1 };
    const ids = await idsOf(db, kept.slug, merged.slug);
    const { basis } = await db.snapshot((moment) => planMerge(moment, ids));
    await mergeFilms(db, { kept, merged, basis, choices: new Map() }, EDIT);
    await merge(db, "kept", false, 2);
    expect(await findRedirect(db, { kind: "film", fromSlug: "villeneuve-2020" })).toBe("dune");
    expect(await differencesIn(db)).toEqual([]);
  });

  test("gives the kept film an outside id that it lacked", async () => {
    const db = await withBoth(await openTestDatabase());
    await correctFilm(db, { seen: SEEN.merged, correction: { ...PLAIN, imdbId: "tt1160419" } }, EDIT);
    await merge(db, "kept", false, 2);
    expect((await filmOf(db, "dune"))?.facts.imdbId).toBe("tt1160419");
  });
});

onEveryEngine("Undoing a merge", (openTestDatabase) => {
  test("leaves two films as they were, and undoing that leaves one again", async () => {
    const db = await withBoth(await openTestDatabase());
    const before = await everythingOf(db);
    const merged = await merge(db, "merged");
    const one = await everythingOf(db);
    const undo = await undoChangeset(db, { id: savedIn(merged) }, EDIT);
    expect(await everythingOf(db)).toEqual(before);
    expect(await findRedirect(db, { kind: "film", fromSlug: "untitled-villeneuve" })).toBeUndefined();
    expect(await differencesIn(db)).toEqual([]);
    await undoChangeset(db, { id: savedIn(undo) }, EDIT);
    expect(await everythingOf(db)).toEqual(one);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("is refused once a date was announced for a release that went over", async () => {
    const db = await withBoth(await openTestDatabase());
    const merged = await merge(db, "kept");
    const german = lineOf("dune", "2022-01-06", { region: "DE", basedOn: 2 });
    const saved = await recordAnnouncement(db, announcementOf("2020-06-01", [german]), SAVED);
    expect(saved).toMatchObject({ ok: true });
    expect(await undoChangeset(db, { id: savedIn(merged) }, EDIT)).toMatchObject({
      ok: false,
      problem: "Dates or reports of these films were put on record since: whose they would be, nobody said.",
    });
  });
});

const SEEN = { kept: { slug: "dune", version: 1 }, merged: { slug: "untitled-villeneuve", version: 1 } };
const PLAIN = {
  kind: "film",
  primaryRegion: "US",
  franchise: null,
  checkedOn: null,
  imdbId: null,
  tmdbId: null,
  wikidataId: null,
} as const;

async function withBoth(db: Database): Promise<Database> {
  await recordSketches(db, FILMS);
  return db;
}

async function merge(db: Database, choice?: "kept" | "merged", rehearsal = false, version = 1): Promise<EditOutcome> {
  const plan = await planOf(db, choice);
  return mergeFilms(db, { ...SEEN, merged: { ...SEEN.merged, version }, ...plan }, { ...EDIT, rehearsal });
}

async function planOf(db: Database, choice?: "kept" | "merged") {
  const ids = await idsOf(db, SEEN.kept.slug, SEEN.merged.slug);
  const { basis, joined } = await db.snapshot((moment) => planMerge(moment, ids));
  const open = joined.flatMap(({ twins }) => twins.filter(({ settled }) => settled === null));
  return { basis, choices: new Map(choice ? open.map(({ merged }) => [merged.id, choice]) : []) };
}

async function idsOf(db: Database, kept: string, merged: string) {
  const [one, other] = [await filmOf(db, kept), await filmOf(db, merged)];
  if (!one || !other) throw new Error("Both films are on record");
  return { keptId: one.id, mergedId: other.id };
}

async function linesCiting({ q, t }: Database, url: string) {
  const { dateChanges: d, citations: c, sources: s } = t;
  return q
    .select({ id: d.id, version: d.version })
    .from(d)
    .innerJoin(c, eq(c.dateChangeId, d.id))
    .innerJoin(s, eq(s.id, c.sourceId))
    .where(eq(s.url, url));
}

async function claimsOf({ q, t: { claims: c } }: Database) {
  return q.select({ id: c.id, retractedAt: c.retractedAt }).from(c).orderBy(asc(c.id));
}

function filmOf(db: Database, slug: string) {
  return db.snapshot((moment) => findFilmFacts(moment, { slug }));
}

async function releaseIds({ q, t }: Database): Promise<readonly number[]> {
  const rows = await q.select({ id: t.releases.id }).from(t.releases).orderBy(asc(t.releases.id));
  return rows.map(({ id }) => id);
}

async function everythingOf(db: Database) {
  const slugs = ["dune", "untitled-villeneuve"];
  const films = await Promise.all(slugs.map((slug) => filmOf(db, slug)));
  const histories = await Promise.all(slugs.map((slug) => findHistory(db, { slug })));
  return { films: films.map((film) => film?.facts), histories, releases: await releaseIds(db) };
}
