import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { moveWithinDay } from "../mutations/move-within-day.ts";
import { recordAnnouncement } from "../mutations/record-announcement.ts";
import { announcementOf, differencesIn, EDIT, lineOf, SAVED } from "../mutations/testing.ts";
import { onEveryEngine } from "../testing.ts";
import { announcementsFile, filmFile, historyLine, importContents, recordedLines } from "./testing.ts";

onEveryEngine("lines of one day", (openTestDatabase) => {
  test("lines of one day keep the order of their file, and one that comes later stands between its neighbours", async () => {
    const db = await openTestDatabase();
    const slugs = ["c-2020-01-01", "a-2020-01-01", "d-2020-01-01", "b-2020-01-01"];
    const lines = slugs.map((slug, index) => historyLine(slug, `2021-07-0${index + 1}`));
    await importContents(
      db,
      announcementsFile(...slugs),
      filmFile({ history: [lines[0], lines[3]].flatMap((line) => line ?? []) }),
    );
    await importContents(db, filmFile({ history: lines }));
    expect((await recordedLines(db)).map((line) => line.announcement)).toEqual(slugs);
  });

  test("lines of one day in another order than the record's are a conflict", async () => {
    const db = await openTestDatabase();
    const lines = ["a-2020-01-01", "b-2020-01-01"].map((slug) => historyLine(slug, "2021-07-23"));
    await importContents(db, announcementsFile("a-2020-01-01", "b-2020-01-01"), filmFile({ history: lines }));
    const outcomes = await importContents(db, filmFile({ history: lines.toReversed() }));
    expect(outcomes).toMatchObject([
      { conflicts: [{ place: "/history/1", onRecord: "before b-2020-01-01, US theatrical" }] },
    ]);
  });

  test("a line of a file stands between lines that an editor put in order", async () => {
    const db = await openTestDatabase();
    const slugs = ["a-2020-01-01", "b-2020-01-01", "c-2020-01-01"];
    const [a, b, c] = slugs.map((slug) => historyLine(slug, "2021-07-23"));
    const history = [b, c].flatMap((line) => line ?? []);
    await importContents(db, announcementsFile(...slugs), filmFile({ history }));
    const { id, ordinal, version } = db.t.dateChanges;
    const [, seen] = await db.q.select({ id, version }).from(db.t.dateChanges).orderBy(asc(ordinal));
    if (!seen) throw new Error("Nothing was imported");
    await moveWithinDay(db, { seen, towards: "earlier" }, EDIT);
    const file = filmFile({ history: [c, a, b].flatMap((line) => line ?? []) });
    await importContents(db, file);
    expect(await recordedLines(db)).toEqual(file.history);
    const [again] = await importContents(db, file);
    expect(again?.conflicts).toEqual([]);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("a line of a file stands before and between lines that editors announced", async () => {
    const db = await openTestDatabase();
    await importContents(db, filmFile());
    await recordAnnouncement(db, announcementOf("2020-01-01", [lineOf("dune", "2021-07-01")]), SAVED);
    await recordAnnouncement(db, announcementOf("2020-01-01", [lineOf("dune", "2021-07-02", { basedOn: 1 })]), SAVED);
    const [first, second] = await recordedLines(db);
    const added = ["y-2020-01-01", "z-2020-01-01"];
    const [y, z] = added.map((slug) => historyLine(slug, "2021-08-01"));
    const history = [y, first, z, second].flatMap((line) => line ?? []);
    await importContents(db, announcementsFile(...added), filmFile({ history }));
    expect(await recordedLines(db)).toEqual(history);
    const [again] = await importContents(db, filmFile({ history }));
    expect(again?.conflicts).toEqual([]);
    expect(await differencesIn(db)).toEqual([]);
  });
});
