import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { WORLDWIDE } from "#domain/region.ts";
import { toCalendarDate } from "#domain/calendar-date.ts";
import type { Database } from "../db.ts";
import { findFilmFacts } from "../queries/find-film-facts.ts";
import { listReleaseVersions } from "../queries/list-release-versions.ts";
import { line, recordSketches } from "../queries/testing.ts";
import { onEveryEngine } from "../testing.ts";
import { recordAnnouncement } from "./record-announcement.ts";
import { announcementOf, differencesIn, lineOf, SAVED } from "./testing.ts";

onEveryEngine("Recording an announcement", (openTestDatabase) => {
  test("puts each line in its release's history, with kind and shift", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [line("2019-02-01", "2021-07-23")] } });
    await save(db, announcementOf("2020-04-24", [lineOf("dune", "2021-11-19", { basedOn: 1 })]));
    expect(await historyOf(db, "dune")).toEqual([
      { edtf: "2021-07-23", kind: "announced", shiftDays: null },
      { edtf: "2021-11-19", kind: "delayed", shiftDays: 119 },
    ]);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("makes a new film with all its releases, and an address from studio and day", async () => {
    const db = await openTestDatabase();
    const newFilms = [{ slug: "sonic-4", title: "Sonic 4", kind: "film", isOfficial: true }] as const;
    const lines = [lineOf("sonic-4", "2027-03-19"), lineOf("sonic-4", "2027-03-26", { region: "GB" })];
    const saved = await save(db, announcementOf("2026-11-20", lines, { newFilms }));
    expect(saved).toMatchObject({ ok: true, slug: "paramount-pictures-2026-11-20" });
    const films = await listReleaseVersions(db, { slugs: ["sonic-4"] });
    expect(
      films
        .get("sonic-4")
        ?.releases.map(({ region }) => region)
        .toSorted(),
    ).toEqual(["GB", "US"]);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("makes a new film one of the country that it is announced for", async () => {
    const db = await openTestDatabase();
    const newFilms = [{ slug: "kimi", title: "Kimi no Iro", kind: "film", isOfficial: true }] as const;
    const lines = [lineOf("kimi", "2027-08-30", { region: WORLDWIDE }), lineOf("kimi", "2027-08-30", { region: "JP" })];
    await save(db, announcementOf("2026-11-20", lines, { newFilms }));
    const film = await db.snapshot((moment) => findFilmFacts(moment, { slug: "kimi" }));
    expect(film?.facts.primaryRegion).toBe("JP");
  });

  test("makes a slot under a working title, since it has no name yet", async () => {
    const db = await openTestDatabase();
    const newFilms = [{ slug: "untitled", title: "Untitled", kind: "slot", isOfficial: false }] as const;
    await save(db, announcementOf("2026-11-20", [lineOf("untitled", "2028-02-18")], { newFilms }));
    const film = await db.snapshot((moment) => findFilmFacts(moment, { slug: "untitled" }));
    expect(film?.facts).toMatchObject({ kind: "slot", titles: [{ title: "Untitled", kind: "working" }] });
    expect(await differencesIn(db)).toEqual([]);
  });

  test("cites every page on every line, with its quote or with what was read of the date", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [] }, emma: { history: [] } });
    const sources = [
      { url: "https://variety.com/a", publisher: "Variety", publishedOn: "2026-11-20", says: "Both are moving." },
      { url: "https://deadline.com/b", publisher: "Deadline", publishedOn: null, says: null },
    ];
    const lines = [lineOf("dune", "2027-07-16"), lineOf("emma", "2027-08-13", { says: "Aug 13 2027" })];
    await save(db, announcementOf("2026-11-20", lines, { sources }));
    const { citations, sources: s } = db.t;
    const cited = await db.q
      .select({ url: s.url, says: citations.says })
      .from(citations)
      .innerJoin(s, eq(s.id, citations.sourceId))
      .orderBy(citations.dateChangeId, citations.position);
    expect(cited).toEqual([
      { url: "https://variety.com/a", says: "Both are moving." },
      { url: "https://deadline.com/b", says: "Says so." },
      { url: "https://variety.com/a", says: "Both are moving." },
      { url: "https://deadline.com/b", says: "Aug 13 2027" },
    ]);
  });

  test("puts a second announcement of the same day behind the first", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [line("2026-11-20", "2027-07-16")] } });
    const first = await save(db, announcementOf("2026-11-20", [lineOf("dune", "2027-10-01", { basedOn: 1 })]));
    const second = await save(db, announcementOf("2026-11-20", [lineOf("dune", "2027-12-17", { basedOn: 2 })]));
    expect([first, second]).toMatchObject([
      { slug: "paramount-pictures-2026-11-20" },
      { slug: "paramount-pictures-2026-11-20-2" },
    ]);
    expect((await historyOf(db, "dune")).map(({ edtf }) => edtf)).toEqual(["2027-07-16", "2027-10-01", "2027-12-17"]);
  });

  test("leaves the periods alone that stay as they were", async () => {
    const db = await openTestDatabase();
    const history = [line("2019-02-01", "2021-07-23"), line("2020-04-24", "2021-11-19")];
    // Written last, so that a period of the first that was written anew would come to lie behind it.
    await recordSketches(db, { dune: { history }, emma: { history } });
    const before = await placesOf(db, "dune");
    await save(db, announcementOf("2021-04-09", [lineOf("dune", "2022-05-27", { basedOn: 1 })]));
    const after = await placesOf(db, "dune");
    expect(after.map(({ from, until }) => [from, until])).toEqual([
      ["2019-02-01", "2020-04-24"],
      ["2020-04-24", "2021-04-09"],
      ["2021-04-09", "9999-12-31"],
    ]);
    expect(after[0]).toEqual(before[0]);
  });

  test("puts periods right that are stored otherwise than the history makes them", async () => {
    const db = await openTestDatabase();
    const history = [line("2019-02-01", "2021-07-23"), line("2020-04-24", "2021-11-19")];
    await recordSketches(db, { dune: { history } });
    const s = db.t.releaseStates;
    await db.tx(async ({ q }) => {
      await q.delete(s).where(eq(s.knownFrom, toCalendarDate("2020-04-24")));
      await q.update(s).set({ knownFrom: toCalendarDate("2018-01-01"), moves: 7 });
    });
    await save(db, announcementOf("2021-04-09", [lineOf("dune", "2022-05-27", { basedOn: 1 })]));
    expect(await differencesIn(db)).toEqual([]);
  });

  test("is refused where a release has changed since, saying by whom, and nothing is written", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [line("2019-02-01", "2021-07-23")] }, emma: { history: [] } });
    await save(db, announcementOf("2020-04-24", [lineOf("dune", "2021-11-19", { basedOn: 1 })]));
    const late = announcementOf("2020-05-01", [
      lineOf("emma", "2021-10-01"),
      lineOf("dune", "2021-12-01", { basedOn: 1 }),
    ]);
    expect(await recordAnnouncement(db, late, SAVED)).toMatchObject({
      ok: false,
      refusals: [{ at: "line", index: 1, changed: { version: 2, edit: { by: "Ada" } } }],
    });
    expect(await historyOf(db, "emma")).toEqual([]);
  });

  test("is refused with every reason at once", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [] } });
    const newFilms = [{ slug: "dune", title: "Dune", kind: "film", isOfficial: true }] as const;
    const lines = [lineOf("nowhere", "2027-01-01"), lineOf("dune", "2027-01-01"), lineOf("dune", "2027-02-01")];
    const saved = await recordAnnouncement(db, announcementOf("2026-11-20", lines, { newFilms }), SAVED);
    expect(saved.ok ? [] : saved.refusals.map(({ at, index }) => `${at} ${index}`)).toEqual([
      "newFilm 0",
      "line 0",
      "line 2",
    ]);
  });

  test("adds lines to an announcement on record, and refuses one it has already", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [] }, emma: { history: [] } });
    const first = await save(db, announcementOf("2026-11-20", [lineOf("dune", "2027-07-16")]));
    const addsTo = { slug: first.slug, version: 1 };
    await save(db, announcementOf("2026-11-20", [lineOf("emma", "2027-08-13")], { addsTo }));
    expect((await historyOf(db, "emma")).map(({ edtf }) => edtf)).toEqual(["2027-08-13"]);
    const again = announcementOf("2026-11-20", [lineOf("dune", "2027-09-01", { basedOn: 1 })], { addsTo });
    expect(await recordAnnouncement(db, again, SAVED)).toMatchObject({
      ok: false,
      refusals: [{ at: "line", index: 0 }],
    });
  });
});

async function save(db: Database, announcement: Parameters<typeof recordAnnouncement>[1]) {
  const saved = await recordAnnouncement(db, announcement, SAVED);
  if (!saved.ok) throw new Error(`Refused: ${JSON.stringify(saved.refusals)}`);
  return saved;
}

function historyOf({ q, t }: Database, slug: string) {
  const { dateChanges: d, releases: r, films: f } = t;
  return q
    .select({ edtf: d.edtf, kind: d.kind, shiftDays: d.shiftDays })
    .from(d)
    .innerJoin(r, eq(r.id, d.releaseId))
    .innerJoin(f, eq(f.id, r.filmId))
    .where(eq(f.slug, slug))
    .orderBy(d.ordinal);
}

/** A film's periods, each with where its row lies in the table: another place once it was written anew. */
function placesOf({ engine, q, t }: Database, slug: string) {
  const { releaseStates: s, releases: r, films: f } = t;
  const place = engine === "sqlite" ? sql<unknown>`${s}.rowid` : sql<unknown>`${s}.ctid`;
  return q
    .select({ from: s.knownFrom, until: s.knownUntil, place })
    .from(s)
    .innerJoin(r, eq(r.id, s.releaseId))
    .innerJoin(f, eq(f.id, r.filmId))
    .where(eq(f.slug, slug))
    .orderBy(s.knownFrom);
}
