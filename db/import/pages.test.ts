import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { onEveryEngine } from "../testing.ts";
import type { HistorySource } from "./format.ts";
import { announcementEntry, announcementsFile, filmFile, historyLine, importContents, source } from "./testing.ts";

const FIRST = "studio-2019-01-14";
const ANNOUNCED = announcementsFile(FIRST);

onEveryEngine("pages that files cite", (openTestDatabase) => {
  test("a source has one publisher and one day: another file that gives others is a conflict, and cites it all the same", async () => {
    const db = await openTestDatabase();
    const cited = (page: Parameters<typeof source>[1]) =>
      historyLine(FIRST, "2021-07-23", { sources: [source("https://a.org/1", page)] });
    await importContents(db, ANNOUNCED, filmFile({ history: [cited({ publishedOn: "2019-01-15" })] }));
    const other = filmFile({ slug: "dune-2", history: [cited({ publisher: "Deadline", publishedOn: "2019-01-16" })] });
    const outcomes = await importContents(db, other);
    expect(outcomes).toMatchObject([
      {
        added: { films: 1, dateChanges: 1 },
        conflicts: [
          { place: "/history/0/sources/0/publisher", onRecord: '"Variety"', inFile: '"Deadline"' },
          { place: "/history/0/sources/0/publishedOn", onRecord: '"2019-01-15"', inFile: '"2019-01-16"' },
        ],
      },
    ]);
  });

  test("a source known by its address alone is named by the first file that cites it", async () => {
    const db = await openTestDatabase();
    const url = "https://variety.com/1";
    const titles = [{ title: "Dune", kind: "official", from: null, source: url }] as const;
    await importContents(db, ANNOUNCED, filmFile({ titles: [...titles] }));
    const publisher = async () =>
      (await db.q.select({ publisher: db.t.sources.publisher }).from(db.t.sources))[0]?.publisher;
    expect(await publisher()).toBe("variety.com");
    const history = [historyLine(FIRST, "2021-07-23", { sources: [source(url)] })];
    const outcomes = await importContents(db, filmFile({ slug: "dune-2", history }));
    expect(outcomes[0]?.conflicts).toEqual([]);
    expect(await publisher()).toBe("Variety");
  });

  test("a page that a later file names says of earlier files' lines by when they were known", async () => {
    const db = await openTestDatabase();
    const announced = { ...announcementEntry("studio-2020-10-01"), announcedOn: "2020-10" };
    const citing = (page: HistorySource) =>
      historyLine("studio-2020-10-01", "2021-07-23", { announcedOn: "2020-10", sources: [page] });
    const unnamed = source("https://a.org/1", { publisher: "a.org" });
    const named = source("https://a.org/1", { publisher: "Variety", publishedOn: "2020-10-05" });
    await importContents(
      db,
      { ...ANNOUNCED, announcements: [announced] },
      filmFile({ history: [citing(unnamed)] }),
      filmFile({ slug: "dune-2", history: [citing(named)] }),
    );
    const { knownBy } = db.t.dateChanges;
    expect(await db.q.select({ knownBy }).from(db.t.dateChanges)).toEqual([
      { knownBy: "2020-10-05" },
      { knownBy: "2020-10-05" },
    ]);
  });

  test("a page that is named by its host alone is not written again by the next file that says so", async () => {
    const db = await openTestDatabase();
    const sources = [source("https://a.org/1", { publisher: "a.org" })];
    const history = [historyLine(FIRST, "2021-07-23", { sources })];
    await importContents(db, ANNOUNCED, filmFile({ history }), filmFile({ slug: "dune-2", history }));
    const { subject } = db.t.revisions;
    expect(await db.q.$count(db.t.revisions, eq(subject, "source"))).toBe(1);
  });
});
