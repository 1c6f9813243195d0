import { expect, test } from "vitest";
import type { TitleKind } from "#domain/vocabulary.ts";
import type { Database } from "../db.ts";
import { onEveryEngine } from "../testing.ts";
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
    const titled = (title: string, kind: TitleKind) => ({ title, kind, from: null, source: null });
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
    const agreed = filmFile({ titles: [official, titled("Dune", "official")] });
    expect(await importContents(db, agreed)).toMatchObject([{ added: { titles: 2 }, conflicts: [] }]);
  });
});

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
