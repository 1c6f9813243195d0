import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { correctAnnouncement } from "../mutations/correct-announcement.ts";
import { retractDateChange } from "../mutations/correct-date-change.ts";
import { differencesIn, EDIT, savedIn } from "../mutations/testing.ts";
import { onEveryEngine } from "../testing.ts";
import {
  announcementEntry,
  announcementsFile,
  filmFile,
  historyLine,
  importContents,
  recordedLines,
  source,
} from "./testing.ts";

const FIRST = "studio-2019-01-14";
const SECOND = "studio-2019-01-20";
const ANNOUNCED = announcementsFile(FIRST, SECOND);
const FILM = filmFile({ history: [historyLine(FIRST, "2021-07-23"), historyLine(SECOND, "2021-11-19")] });

onEveryEngine("the day of an announcement that an editor corrected", (openTestDatabase) => {
  test("is in conflict with the lines that give the old one, and the rest of their file is imported", async () => {
    const db = await openTestDatabase();
    await importContents(db, ANNOUNCED, FILM);
    await correctDay(db, FIRST, "2019-01-25");
    const history = [...FILM.history, historyLine(FIRST, "2022-07-22", { region: "GB" })];
    const expected = {
      added: { dateChanges: 1 },
      conflicts: [
        {
          place: "/history/0/announcedOn",
          what: `${FIRST}, US theatrical`,
          onRecord: '"2019-01-25"',
          inFile: '"2019-01-14"',
        },
        { place: "/history/2/announcedOn", what: `${FIRST}, GB theatrical` },
      ],
      problems: [],
    };
    expect(await importContents(db, { ...FILM, history })).toMatchObject([expected]);
    const fresh = { ...FILM, slug: "dune-2", history };
    expect(await importContents(db, ANNOUNCED, fresh)).toMatchObject([
      { conflicts: [{ place: "/announcements/0/announcedOn" }] },
      { ...expected, added: { films: 1, dateChanges: 3 } },
    ]);
    expect((await recordedLines(db)).map(({ announcedOn, region }) => `${announcedOn} ${region}`)).toEqual([
      "2019-01-20 US",
      "2019-01-25 US",
      "2019-01-25 GB",
    ]);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("is the one by which new lines are warned of and put in order", async () => {
    const db = await openTestDatabase();
    await importContents(db, ANNOUNCED);
    await correctDay(db, FIRST, "2019-01-20");
    const sources = [source("https://a.org", { publishedOn: "2019-01-14" })];
    const history = [historyLine(SECOND, "2021-07-23"), historyLine(FIRST, "2021-11-19", { sources })];
    const [outcome] = await importContents(db, filmFile({ history }));
    expect(outcome?.warnings.map(({ place }) => place)).toEqual(["/history/1/sources/0/publishedOn"]);
    expect((await recordedLines(db)).map(({ announcement }) => announcement)).toEqual([SECOND, FIRST]);
  });

  test("is no conflict of a line that an editor retracted", async () => {
    const db = await openTestDatabase();
    await importContents(db, ANNOUNCED, filmFile({ history: FILM.history.slice(0, 1) }));
    const { id, version } = db.t.dateChanges;
    const [seen] = await db.q.select({ id, version }).from(db.t.dateChanges);
    if (!seen) throw new Error("Nothing was imported");
    savedIn(await retractDateChange(db, { seen, reason: "Never said." }, EDIT));
    await correctDay(db, FIRST, "2019-01-25");
    expect(await importContents(db, filmFile({ history: FILM.history.slice(0, 1) }))).toMatchObject([
      { conflicts: [], lines: { rejected: [0] } },
    ]);
  });

  test("is no excuse for a line that gives another than the announcement given with it", async () => {
    const db = await openTestDatabase();
    await importContents(db, ANNOUNCED);
    await correctDay(db, FIRST, "2019-01-25");
    const history = ["2019-01-14", "2019-01-25", "2019-02-01"].map((announcedOn, index) =>
      historyLine(FIRST, "2021-07-23", { announcedOn, variant: `${index}` }),
    );
    const [, outcome] = await importContents(db, ANNOUNCED, filmFile({ history }));
    expect(outcome?.problems).toEqual([
      {
        place: "/history/2/announcedOn",
        found: '"2019-02-01"',
        expected: `"2019-01-14", the day of ${FIRST} in a file given with this one`,
      },
    ]);
  });
});

onEveryEngine("the day of an announcement that is new", (openTestDatabase) => {
  test("holds for all files of an import, those that are committed later too", async () => {
    const db = await openTestDatabase();
    const others = Array.from({ length: 256 }, () => "no file of ours, which is quickly read");
    const late = filmFile({ history: [historyLine(FIRST, "2021-07-23", { announcedOn: "2019" })] });
    const outcomes = await importContents(db, ANNOUNCED, ...others, late);
    expect(outcomes.at(-1)?.problems.map(({ place }) => place)).toEqual(["/history/0/announcedOn"]);
  });

  test("is the first of two that the files of one import give", async () => {
    const db = await openTestDatabase();
    const otherwise = { ...ANNOUNCED, announcements: [announcementEntry(FIRST, { announcedOn: "2019-02-01" })] };
    const film = filmFile({ history: [historyLine(FIRST, "2021-07-23", { announcedOn: "2019-02-01" })] });
    const [, second, third] = await importContents(db, ANNOUNCED, otherwise, film);
    expect(second?.conflicts.map(({ place }) => place)).toEqual(["/announcements/0/announcedOn"]);
    expect(third?.problems.map(({ place }) => place)).toEqual(["/history/0/announcedOn"]);
  });
});

async function correctDay(db: Database, slug: string, announcedOn: string): Promise<void> {
  const correction = { announcedOn, headline: null, studios: [], by: "unknown" } as const;
  savedIn(await correctAnnouncement(db, { seen: { slug, version: 1 }, correction }, EDIT));
}
