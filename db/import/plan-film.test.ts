import { expect, test } from "vitest";
import type { TitleKind } from "#domain/vocabulary.ts";
import type { Database } from "../db.ts";
import { setFilmStudios } from "../mutations/edit-film.ts";
import { mergeFilms } from "../mutations/merge-films.ts";
import { correctTitle, removeTitle, retitleFilm } from "../mutations/retitle-film.ts";
import { EDIT, savedIn } from "../mutations/testing.ts";
import { undoChangeset } from "../mutations/undo-changeset.ts";
import { findHistory } from "../queries/find-history.ts";
import { planMerge } from "../queries/plan-merge.ts";
import { recordReads } from "../reads.ts";
import { onEveryEngine } from "../testing.ts";
import type { HistoryFile } from "./format.ts";
import {
  announcementEntry,
  announcementsFile,
  filmFile,
  historyLine,
  importContents,
  recordedFilm,
  recordedLines,
  source,
} from "./testing.ts";

const FIRST = "studio-2019-01-14";
const ANNOUNCED = announcementsFile(FIRST);

onEveryEngine("what a film's file says otherwise than the record", (openTestDatabase) => {
  test("a line that the record has otherwise is a conflict, fact by fact, and stays as it was", async () => {
    const db = await openTestDatabase();
    const line = historyLine(FIRST, "2021-07-23", { sources: [source("https://a.org"), source("https://b.org")] });
    await importContents(db, ANNOUNCED, filmFile({ history: [line] }));
    const otherwise = {
      ...line,
      date: "2021-07-21",
      wording: "Late July",
      sources: [source("https://b.org", { says: "Says otherwise." }), source("https://c.org")],
    };
    const outcomes = await importContents(db, filmFile({ history: [otherwise] }));
    const what = `${FIRST}, US theatrical`;
    expect(outcomes[0]?.conflicts).toEqual([
      { place: "/history/0/date", what, onRecord: '"2021-07-23"', inFile: '"2021-07-21"' },
      { place: "/history/0/wording", what, onRecord: "nothing", inFile: '"Late July"' },
      { place: "/history/0/sources/0/says", what, onRecord: '"Says so."', inFile: '"Says otherwise."' },
      { place: "/history/0/sources/1", what, onRecord: "no such source", inFile: "https://c.org" },
      { place: "/history/0/sources", what, onRecord: "https://a.org", inFile: "no such source" },
    ]);
    expect(await recordedLines(db)).toEqual([line]);
  });

  test("what a file says otherwise of the film, a title, a report or an announcement is a conflict", async () => {
    const db = await openTestDatabase();
    const report = {
      url: "https://a.org",
      publisher: "A",
      publishedOn: null,
      region: "US",
      type: "theatrical",
    } as const;
    const film = filmFile({
      history: [historyLine(FIRST, "2021-07-23")],
      reports: [{ ...report, about: "current", states: "2021-07-21", note: null }],
    });
    await importContents(db, ANNOUNCED, film);
    const outcomes = await importContents(
      db,
      { ...ANNOUNCED, announcements: [announcementEntry(FIRST, { by: "press", studios: ["A", "B"] })] },
      {
        ...film,
        kind: "slot",
        franchise: "Dune",
        titles: [{ title: "Dune", kind: "official", from: "2020", source: null }],
        reports: [{ ...report, about: "current", states: null, note: null }],
      },
    );
    expect(outcomes.map(({ conflicts }) => conflicts.map(({ place }) => place))).toEqual([
      ["/announcements/0/studios", "/announcements/0/by"],
      ["/kind", "/franchise", "/titles/0/from", "/reports/0/states"],
    ]);
    expect(outcomes.every(({ added }) => Object.values(added).every((count) => count === 0))).toBe(true);
  });

  test("what an editor took back is on record, and no file offers it again", async () => {
    const db = await openTestDatabase();
    const history = [historyLine(FIRST, "2021-07-23")];
    await importContents(db, ANNOUNCED, filmFile({ history }));
    await retractAll(db);
    const again = filmFile({ history: [historyLine(FIRST, "2021-07-21")] });
    expect(await importContents(db, again)).toMatchObject([
      { added: { dateChanges: 0 }, conflicts: [], lines: { added: [], rejected: [0] } },
    ]);
  });

  test("a title and a studio that an editor took off are told of, and no file offers them again", async () => {
    const db = await openTestDatabase();
    const [official, wrong] = [titled("Dune", "official"), titled("Doon", "alternate")];
    const [warner, legendary] = [
      { name: "Warner Bros. Pictures", role: "distributor" },
      { name: "Legendary Pictures", role: "production" },
    ] as const;
    const film = filmFile({ titles: [official, wrong], studios: [warner, legendary] });
    await importContents(db, film);
    await removeTitle(db, { seen: { slug: "dune", version: 1 }, title: wrong }, EDIT);
    await setFilmStudios(db, { seen: { slug: "dune", version: 2 }, studios: [legendary] }, EDIT);
    expect(await importContents(db, film)).toMatchObject([
      { added: { titles: 0, studios: 0 }, conflicts: [], rejectedTitles: [1], rejectedStudios: [0] },
    ]);
    expect(await recordedFilm(db)).toMatchObject({ titles: [official], studios: [legendary] });
    const more = filmFile({
      titles: [official, titled("Arrakis", "working"), titled("Doon", "working")],
      studios: [{ ...warner, role: "production" }, warner],
    });
    expect(await importContents(db, more)).toMatchObject([
      { added: { titles: 1, studios: 1 }, conflicts: [], rejectedTitles: [2], rejectedStudios: [1] },
    ]);
  });

  test("a title as it was before an editor corrected it is told of, and not offered again", async () => {
    const db = await openTestDatabase();
    const [official, former] = [titled("Doon", "official"), titled("Arrakis", "former")];
    const film = filmFile({ title: "Doon", titles: [official, former] });
    await importContents(db, film);
    const [dune, working] = [titled("Dune", "working"), titled("Arrakis", "working")];
    await correctTitle(db, { seen: { slug: "dune", version: 1 }, title: official, correction: dune }, EDIT);
    await correctTitle(db, { seen: { slug: "dune", version: 2 }, title: former, correction: working }, EDIT);
    expect(await importContents(db, film)).toMatchObject([
      { added: { titles: 0 }, conflicts: [{ place: "/title" }], rejectedTitles: [0, 1] },
    ]);
    expect(await recordedFilm(db)).toMatchObject({ title: "Dune", titles: [dune, working] });
  });

  test("what two films had together until their merge was undone is taken off neither", async () => {
    const db = await openTestDatabase();
    const studios = [{ name: "Legendary Pictures", role: "production" } as const];
    await importContents(db, filmFile(), filmFile({ slug: "dune-2020", studios }));
    const [kept, merged] = [
      { slug: "dune", version: 1 },
      { slug: "dune-2020", version: 1 },
    ];
    const [dune, other] = [await recordedFilm(db), await findHistory(db, { slug: merged.slug })];
    const { basis } = await planMerge(db, { keptId: dune.id, mergedId: other?.id ?? 0 });
    const changesetId = savedIn(await mergeFilms(db, { kept, merged, basis, choices: new Map() }, EDIT));
    expect(await recordedFilm(db)).toMatchObject({ studios });
    savedIn(await undoChangeset(db, { id: changesetId }, EDIT));
    expect(await importContents(db, filmFile({ studios }))).toMatchObject([
      { added: { studios: 1 }, rejectedStudios: [] },
    ]);
  });

  test("what was taken off is asked for once, and only where a known film would get a title or a studio", async () => {
    const db = await openTestDatabase();
    const asked = async (film: HistoryFile) => {
      const { reads } = await recordReads(() => importContents(db, film));
      return reads.filter(({ sql }) => sql.includes("revisions")).length;
    };
    const film = filmFile({ studios: [{ name: "Warner Bros. Pictures", role: "distributor" }] });
    expect(await asked(film)).toBe(0);
    expect(await asked({ ...film, checkedOn: "2026-11" })).toBe(0);
    const titles = [...film.titles, titled("Arrakis", "working"), titled("Caladan", "working")];
    const studios = [...film.studios, { name: "Legendary Pictures", role: "production" } as const];
    expect(await asked({ ...film, titles, studios })).toBe(1);
  });

  test("the day of checking only goes forward, and further titles are added", async () => {
    const db = await openTestDatabase();
    await importContents(db, filmFile({ checkedOn: "2026-04" }));
    const former = { title: "Dune: Part One", kind: "former", from: null, source: null } as const;
    const film = filmFile();
    const outcomes = await importContents(db, { ...film, checkedOn: "2026-05-01", titles: [...film.titles, former] });
    expect(outcomes).toMatchObject([{ added: { checks: 1, titles: 1 }, conflicts: [] }]);
    await importContents(db, filmFile({ checkedOn: "2026-03" }));
    expect(await recordedFilm(db)).toMatchObject({ checkedOn: "2026-05-01", titles: [...film.titles, former] });
  });

  test("an official title beside a current one that is none waits for an editor, and the other titles do not", async () => {
    const db = await openTestDatabase();
    const working = titled("Dune", "working");
    await importContents(db, filmFile({ titles: [working] }));
    const [official, former] = [titled("Dune: Part One", "official"), titled("Arrakis", "former")];
    const later = filmFile({ title: official.title, titles: [official, working, former] });
    expect(await importContents(db, later)).toMatchObject([
      {
        added: { titles: 1 },
        conflicts: [
          { place: "/title", onRecord: '"Dune"', inFile: '"Dune: Part One"' },
          { place: "/titles/0", onRecord: "no such title", inFile: '"Dune: Part One"' },
        ],
      },
    ]);
    expect(await recordedFilm(db)).toMatchObject({ title: "Dune", titles: [working, former] });
  });

  test("an official title that is on record as another kind of title is a conflict, and no second title", async () => {
    const db = await openTestDatabase();
    const film = filmFile({ titles: [titled("Dune", "official"), titled("Arrakis", "working")] });
    await importContents(db, film);
    const official = { title: "Dune: Part One", from: null, source: null };
    await retitleFilm(db, { seen: { slug: "dune", version: 1 }, title: official }, EDIT);
    const { title, titles } = await recordedFilm(db);
    expect(await importContents(db, film)).toMatchObject([
      {
        added: { titles: 0 },
        conflicts: [
          { place: "/title", onRecord: '"Dune: Part One"', inFile: '"Dune"' },
          { place: "/titles/0/kind", what: 'the title "Dune"', onRecord: '"former"', inFile: '"official"' },
        ],
        rejectedTitles: [],
      },
    ]);
    const elsewhere = filmFile({
      title,
      titles: [...titles, titled("Arrakis", "official"), titled("Dune: Part I", "official")],
    });
    expect(await importContents(db, elsewhere)).toMatchObject([
      { added: { titles: 1 }, conflicts: [{ place: "/titles/3/kind", onRecord: '"working"' }] },
    ]);
    expect(await recordedFilm(db)).toMatchObject({ title, titles: [...titles, titled("Dune: Part I", "official")] });
  });
});

function titled(title: string, kind: TitleKind) {
  return { title, kind, from: null, source: null };
}

/** Takes back all date changes, as an editor's desk would one of them. */
async function retractAll(db: Database): Promise<void> {
  await db.tx(async ({ q, t }) => {
    await q.delete(t.releaseStates);
    await q.update(t.dateChanges).set({
      retractedAt: "2026-11-24T12:00:00.000Z",
      retractReason: "Not what was said",
      ordinal: null,
      knownBy: null,
      kind: null,
      shiftDays: null,
      direction: null,
      roughDays: null,
      inForceFrom: null,
      inForceUntil: null,
    });
  });
}
