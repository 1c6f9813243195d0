import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import type { Database } from "../db.ts";
import { findFilmFacts } from "../queries/find-film-facts.ts";
import { line, recordSketches } from "../queries/testing.ts";
import { onEveryEngine } from "../testing.ts";
import { createFilm } from "./create-film.ts";
import { becomeFilm, correctFilm, setFilmStudios } from "./edit-film.ts";
import { recordAnnouncement } from "./record-announcement.ts";
import { addTitle, correctTitle, removeTitle, retitleFilm } from "./retitle-film.ts";
import { announcementOf, differencesIn, EDIT, lineOf, SAVED, savedIn } from "./testing.ts";
import { undoChangeset } from "./undo-changeset.ts";

const DUNE = { slug: "dune", version: 1 };
const UNCHANGED = {
  kind: "film",
  primaryRegion: "US",
  franchise: null,
  checkedOn: null,
  imdbId: null,
  tmdbId: null,
  wikidataId: null,
} as const;

onEveryEngine("Correcting a film", (openTestDatabase) => {
  test("overwrites its facts, and keeps what they were", async () => {
    const db = await withDune(await openTestDatabase());
    const correction = {
      ...UNCHANGED,
      primaryRegion: "GB",
      franchise: "Dune",
      imdbId: "tt1160419",
      checkedOn: "2026-11",
    };
    expect(await correctFilm(db, { seen: DUNE, correction }, EDIT)).toMatchObject({ ok: true, effects: [] });
    expect(await filmOf(db, "dune")).toMatchObject({ version: 2, facts: correction });
    expect(await lastRevision(db)).toMatchObject({ before: { primaryRegion: "US" }, after: { primaryRegion: "GB" } });
    expect(await differencesIn(db)).toEqual([]);
  });

  test("is refused to an editor who saw an earlier version, who is told whose the later one is", async () => {
    const db = await withDune(await openTestDatabase());
    const first = { ...UNCHANGED, franchise: "Dune" };
    await correctFilm(db, { seen: DUNE, correction: first }, { ...EDIT, by: "Grace" });
    const late = await correctFilm(db, { seen: DUNE, correction: UNCHANGED }, EDIT);
    expect(late).toMatchObject({ ok: false, changed: { version: 2, edit: { by: "Grace" } } });
    expect(await filmOf(db, "dune")).toMatchObject({ facts: first });
  });

  test("is refused an outside id that another film has, which it names beside the field", async () => {
    const db = await withDune(await openTestDatabase());
    await recordSketches(db, { blade: { history: [] } });
    await correctFilm(db, { seen: DUNE, correction: { ...UNCHANGED, tmdbId: 438_631 } }, EDIT);
    const seen = { slug: "blade", version: 1 };
    const taken = await correctFilm(db, { seen, correction: { ...UNCHANGED, tmdbId: 438_631 } }, EDIT);
    const problem = "438631 is the id of dune (dune): merge the two, or correct that one first.";
    expect(taken).toEqual({ ok: false, at: "tmdbId", problem, changed: null });
  });

  test("is refused where nothing would be another", async () => {
    const db = await withDune(await openTestDatabase());
    expect(await correctFilm(db, { seen: DUNE, correction: UNCHANGED }, EDIT)).toMatchObject({ ok: false });
    expect(await filmOf(db, "dune")).toMatchObject({ version: 1 });
  });

  test("names its studios in order, distributors first, and makes the missing", async () => {
    const db = await withDune(await openTestDatabase());
    const studios = [
      { name: "Legendary", role: "production" },
      { name: "Warner Bros. Pictures", role: "distributor" },
    ] as const;
    await setFilmStudios(db, { seen: DUNE, studios }, EDIT);
    expect((await filmOf(db, "dune"))?.facts.studios).toEqual(studios.toReversed());
    expect(await differencesIn(db)).toEqual([]);
  });
});

onEveryEngine("Titles of a film", (openTestDatabase) => {
  test("a new official title makes the old one a former one, and both are found", async () => {
    const db = await withDune(await openTestDatabase());
    const title = { title: "Dune: Part One", from: "2021-08", source: "https://variety.com/dune" };
    expect(await retitleFilm(db, { seen: DUNE, title }, EDIT)).toMatchObject({ ok: true });
    expect((await filmOf(db, "dune"))?.facts).toMatchObject({
      title: "Dune: Part One",
      titles: [
        { title: "dune", kind: "former", from: null },
        { ...title, kind: "official" },
      ],
    });
    expect(await differencesIn(db)).toEqual([]);
  });

  test("a title it had once can be its title again", async () => {
    const db = await withDune(await openTestDatabase());
    await retitleFilm(db, { seen: DUNE, title: { title: "Arrakis", from: null, source: null } }, EDIT);
    const seen = { slug: "dune", version: 2 };
    await retitleFilm(db, { seen, title: { title: "dune", from: "2021", source: null } }, EDIT);
    const kinds = (await filmOf(db, "dune"))?.facts.titles.map(({ title, kind }) => `${title} ${kind}`);
    expect(kinds).toEqual(["dune former", "Arrakis former", "dune official"]);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("further titles stand in the order in which it bore them", async () => {
    const db = await withDune(await openTestDatabase());
    const working = { title: "Untitled Villeneuve film", kind: "working", from: "2017", source: null } as const;
    await addTitle(db, { seen: DUNE, title: working }, EDIT);
    expect((await filmOf(db, "dune"))?.facts.titles.map(({ kind }) => kind)).toEqual(["working", "official"]);
  });

  test("a misspelt title is corrected where the film bears it, too", async () => {
    const db = await withDune(await openTestDatabase());
    const title = { title: "dune", kind: "official" } as const;
    const correction = { title: "Dune", kind: "official", from: "2018", source: null } as const;
    await correctTitle(db, { seen: DUNE, title, correction }, EDIT);
    expect((await filmOf(db, "dune"))?.facts).toMatchObject({ title: "Dune", titles: [correction] });
    expect(await differencesIn(db)).toEqual([]);
  });

  test("the title that a film bears cannot be removed, another can, and its revision keeps it", async () => {
    const db = await withDune(await openTestDatabase());
    const borne = { title: "dune", kind: "official" } as const;
    expect(await removeTitle(db, { seen: DUNE, title: borne }, EDIT)).toMatchObject({ ok: false });
    const mistake = { title: "Duna", kind: "alternate", from: null, source: null } as const;
    await addTitle(db, { seen: DUNE, title: mistake }, EDIT);
    await removeTitle(db, { seen: { slug: "dune", version: 2 }, title: mistake }, EDIT);
    expect((await filmOf(db, "dune"))?.facts.titles).toHaveLength(1);
    expect(await lastRevision(db)).toMatchObject({ before: { titles: [{}, mistake] } });
    expect(await differencesIn(db)).toEqual([]);
  });
});

onEveryEngine("A film put on record at the desk", (openTestDatabase) => {
  test("has the address that the editor chose, and one title", async () => {
    const db = await openTestDatabase();
    const film = { slug: "kimi", title: "君の名は。", kind: "film", isOfficial: true, franchise: null } as const;
    expect(await createFilm(db, film, EDIT)).toMatchObject({ ok: true });
    expect(await filmOf(db, "kimi")).toMatchObject({ facts: { titles: [{ title: "君の名は。", kind: "official" }] } });
    expect(await differencesIn(db)).toEqual([]);
  });

  test("is refused an address that is taken, naming who has it", async () => {
    const db = await withDune(await openTestDatabase());
    const film = { slug: "dune", title: "Dune (1984)", kind: "film", isOfficial: true, franchise: null } as const;
    const problem = "The address “dune” is taken by dune.";
    expect(await createFilm(db, film, EDIT)).toEqual({ ok: false, at: "slug", problem, changed: null });
  });

  test("a slot becomes a film from a day, which a film does not", async () => {
    const db = await withDune(await openTestDatabase());
    await recordSketches(db, { "untitled-wb": { kind: "slot", history: [line("2018-01-05", "2021-07-23")] } });
    const became = { film: "dune", on: toCalendarDate("2019-02-01") };
    expect(await becomeFilm(db, { seen: { slug: "untitled-wb", version: 1 }, became }, EDIT)).toMatchObject({
      ok: true,
    });
    expect((await filmOf(db, "untitled-wb"))?.facts.became).toEqual(became);
    expect(await becomeFilm(db, { seen: DUNE, became }, EDIT)).toMatchObject({ ok: false });
    expect(await differencesIn(db)).toEqual([]);
  });
});

onEveryEngine("Undoing an edit of a film", (openTestDatabase) => {
  test("gives back its title and all that the edit overwrote", async () => {
    const db = await withDune(await openTestDatabase());
    const before = await filmOf(db, "dune");
    const title = { title: "Dune: Part One", from: "2021-08", source: null };
    const retitled = savedIn(await retitleFilm(db, { seen: DUNE, title }, EDIT));
    const undo = savedIn(await undoChangeset(db, { id: retitled }, EDIT));
    expect((await filmOf(db, "dune"))?.facts).toEqual(before?.facts);
    await undoChangeset(db, { id: undo }, EDIT);
    expect((await filmOf(db, "dune"))?.facts.title).toBe("Dune: Part One");
    expect(await differencesIn(db)).toEqual([]);
  });

  test("takes a film off the record that the edit put there, and undoing that puts it back under its id", async () => {
    const db = await openTestDatabase();
    const film = { slug: "kimi", title: "Kimi", kind: "film", isOfficial: true, franchise: "Anime" } as const;
    const made = savedIn(await createFilm(db, film, EDIT));
    const before = await filmOf(db, "kimi");
    const undo = savedIn(await undoChangeset(db, { id: made }, EDIT));
    expect(await filmOf(db, "kimi")).toBeUndefined();
    expect(await differencesIn(db)).toEqual([]);
    await undoChangeset(db, { id: undo }, EDIT);
    expect(await filmOf(db, "kimi")).toEqual({ ...before, version: 2 });
    expect(await differencesIn(db)).toEqual([]);
  });

  test("is refused once the film has got dates", async () => {
    const db = await openTestDatabase();
    const film = { slug: "kimi", title: "Kimi", kind: "film", isOfficial: true, franchise: null } as const;
    const made = savedIn(await createFilm(db, film, EDIT));
    await recordAnnouncement(db, announcementOf("2020-06-01", [lineOf("kimi", "2022-01-07")]), SAVED);
    expect(await undoChangeset(db, { id: made }, EDIT)).toMatchObject({ ok: false });
    expect(await filmOf(db, "kimi")).toBeDefined();
  });

  test("is refused once its address is another film's", async () => {
    const db = await openTestDatabase();
    const film = { slug: "kimi", title: "Kimi", kind: "film", isOfficial: true, franchise: null } as const;
    const made = savedIn(await createFilm(db, film, EDIT));
    const undo = savedIn(await undoChangeset(db, { id: made }, EDIT));
    await createFilm(db, { ...film, title: "Kimi no Na wa" }, EDIT);
    const problem = "The address “kimi” is Kimi no Na wa’s by now.";
    expect(await undoChangeset(db, { id: undo }, EDIT)).toMatchObject({ ok: false, problem });
  });
});

async function withDune(db: Database): Promise<Database> {
  await recordSketches(db, { dune: { history: [line("2019-02-01", "2021-07-23")] } });
  return db;
}

function filmOf(db: Database, slug: string) {
  return db.snapshot((moment) => findFilmFacts(moment, { slug }));
}

async function lastRevision({ q, t }: Database) {
  const r = t.revisions;
  const [revision] = await q
    .select({ before: r.before, after: r.after })
    .from(r)
    .where(eq(r.subject, "film"))
    .orderBy(desc(r.id))
    .limit(1);
  return revision;
}
