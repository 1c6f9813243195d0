import { expect, test } from "vitest";
import { and, asc, eq, gt } from "drizzle-orm";
import type { Database } from "../db.ts";
import { findHistory } from "../queries/find-history.ts";
import { recordReads } from "../reads.ts";
import { onEveryEngine } from "../testing.ts";
import type { HistoryFile } from "./format.ts";
import { rehearseImport } from "./import-files.ts";
import { findFiles } from "./read-files.ts";
import {
  announcementsFile,
  countRows,
  filesIn,
  filmFile,
  historyLine,
  importContents,
  recordedLines,
  source,
} from "./testing.ts";

const FIRST = "studio-2019-01-14";
const SECOND = "studio-2020-04-24";
const THIRD = "studio-2021-09-01";
const ANNOUNCED = announcementsFile(FIRST, SECOND, THIRD);

/** The derived columns of the film's date changes that a reader sees first. */
async function derivedOf({ q, t }: Database) {
  return q
    .select({
      ordinal: t.dateChanges.ordinal,
      kind: t.dateChanges.kind,
      shift: t.dateChanges.shiftDays,
      until: t.dateChanges.inForceUntil,
    })
    .from(t.dateChanges)
    .orderBy(asc(t.dateChanges.releaseId), asc(t.dateChanges.ordinal));
}

onEveryEngine("importing files", (openTestDatabase) => {
  test("what is new is put on record with all that is derived from it", async () => {
    const db = await openTestDatabase();
    const history = [
      historyLine(FIRST, "2021-22"),
      historyLine(SECOND, "2021-07-23"),
      historyLine(THIRD, "2022-05-27"),
    ];
    const outcomes = await importContents(db, filmFile({ history }), ANNOUNCED);
    expect(outcomes.map(({ added }) => added)).toMatchObject([{ announcements: 3 }, { films: 1, dateChanges: 3 }]);
    expect(await recordedLines(db)).toEqual(history);
    expect(await derivedOf(db)).toEqual([
      { ordinal: 1, kind: "announced", shift: null, until: "2020-04-24" },
      { ordinal: 2, kind: "firmed", shift: null, until: "2021-09-01" },
      { ordinal: 3, kind: "delayed", shift: 308, until: "9999-12-31" },
    ]);
    expect(await db.q.$count(db.t.releaseStates)).toBe(3);
  });

  test("importing the same again writes not a row", async () => {
    const db = await openTestDatabase();
    const page = source("https://variety.com/1", { publishedOn: "2019-01-15" });
    const { url, publisher, publishedOn } = page;
    const report = { url, publisher, publishedOn, region: "GB", type: "theatrical", about: "current" } as const;
    const film = filmFile({
      studios: [{ name: "Legendary Pictures", role: "production" }],
      franchise: "Dune",
      checkedOn: "2026-11",
      history: [
        historyLine(FIRST, "2021-07-23", { sources: [page], wording: "Summer", withdraws: true, variant: "IMAX" }),
      ],
      reports: [{ ...report, states: "2021-07-23", note: null }],
    });
    await importContents(db, film, ANNOUNCED);
    const before = await countRows(db);
    const outcomes = await importContents(db, film, ANNOUNCED);
    expect(await countRows(db)).toEqual(before);
    expect(outcomes.flatMap(({ conflicts }) => conflicts)).toEqual([]);
    expect(outcomes.map(({ onRecord }) => onRecord)).toMatchObject([
      { announcements: 3 },
      { films: 1, dateChanges: 1, reports: 1 },
    ]);
  });

  test("a file with one more entry adds that one, and the history around it is replayed", async () => {
    const db = await openTestDatabase();
    const [first, third] = [historyLine(FIRST, "2021-07-23"), historyLine(THIRD, "2022-05-27")];
    await importContents(db, ANNOUNCED, filmFile({ history: [first, third] }));
    const second = historyLine(SECOND, "2021-11-19", { sources: [source("https://variety.com/1")] });
    const outcomes = await importContents(db, filmFile({ history: [first, second, third] }));
    expect(outcomes).toMatchObject([{ added: { dateChanges: 1 }, onRecord: { dateChanges: 2 }, conflicts: [] }]);
    expect(await recordedLines(db)).toEqual([first, second, third]);
    expect(await derivedOf(db)).toEqual([
      { ordinal: 1, kind: "announced", shift: null, until: "2020-04-24" },
      { ordinal: 2, kind: "delayed", shift: 119, until: "2021-09-01" },
      { ordinal: 3, kind: "delayed", shift: 189, until: "9999-12-31" },
    ]);
  });

  test("the calendar sequence of a release grows with its current date, and with nothing else", async () => {
    const db = await openTestDatabase();
    const sequence = async () =>
      (await db.q.select({ sequence: db.t.releases.sequence }).from(db.t.releases))[0]?.sequence;
    const [first, second] = [historyLine(FIRST, "2021-07-23"), historyLine(SECOND, "2021-11-19")];
    await importContents(db, ANNOUNCED, filmFile({ history: [second] }));
    expect(await sequence()).toBe(0);
    await importContents(db, filmFile({ history: [first, second] }));
    expect(await sequence()).toBe(0);
    await importContents(db, filmFile({ history: [first, second, historyLine(THIRD, "2022-05-27")] }));
    expect(await sequence()).toBe(1);
  });

  test("a file with an error is left out whole, and the others are imported", async () => {
    const db = await openTestDatabase();
    const broken = filmFile({
      slug: "broken",
      franchise: "",
      history: [
        historyLine("nobody-2020-01-01", "2021-07-23"),
        historyLine(FIRST, "2021-07-23", { announcedOn: "2019" }),
      ],
    });
    const outcomes = await importContents(db, ANNOUNCED, broken, filmFile());
    expect(outcomes[1]?.problems.map(({ place }) => place)).toEqual([
      "/franchise",
      "/history/0/announcement",
      "/history/1/announcedOn",
    ]);
    expect(await findHistory(db, { slug: "broken" })).toBeUndefined();
    expect(await findHistory(db, { slug: "dune" })).toBeDefined();
  });

  test("a film, a page, a studio and a franchise that several files of one import share are made once", async () => {
    const db = await openTestDatabase();
    const studios: HistoryFile["studios"] = [{ name: "Legendary Pictures", role: "production" }];
    const sources = [source("https://a.org/1")];
    const [first, second] = [
      historyLine(FIRST, "2021-07-23", { sources }),
      historyLine(SECOND, "2021-11-19", { sources }),
    ];
    const outcomes = await importContents(
      db,
      ANNOUNCED,
      filmFile({ studios, franchise: "Dune", history: [first] }),
      filmFile({ studios, franchise: "Dune", history: [first, second] }),
      filmFile({ studios, franchise: "Dune", slug: "dune-2", history: [second] }),
    );
    expect(outcomes.map(({ added }) => added)).toMatchObject([
      { announcements: 3 },
      { films: 1, dateChanges: 1 },
      { films: 0, dateChanges: 1 },
      { films: 1, dateChanges: 1 },
    ]);
    expect(await countRows(db)).toMatchObject({
      films: 2,
      franchises: 1,
      studios: 1,
      sources: 1,
      releases: 2,
      dateChanges: 3,
      citations: 3,
    });
  });

  test("asks no more of the record for many new films than for one", async () => {
    const readsFor = async (slugs: readonly string[]) => {
      const db = await openTestDatabase();
      const history = [historyLine(FIRST, "2021-07-23", { sources: [source("https://a.org/1")] })];
      const films = slugs.map((slug) => filmFile({ slug, title: `The ${slug}`, history }));
      return (await recordReads(() => importContents(db, ANNOUNCED, ...films))).reads;
    };
    const one = await readsFor(["dune"]);
    expect(one).not.toEqual([]);
    expect(await readsFor(["dune", "arrakis", "caladan", "giedi-prime"])).toHaveLength(one.length);
  });

  test("unusual things are warned of once, with the line they are in", async () => {
    const db = await openTestDatabase();
    const film = filmFile({
      history: [
        historyLine(FIRST, "2021-07-22"),
        historyLine(SECOND, "2020-04-17", { sources: [source("https://a.org", { publishedOn: "2020-04-22" })] }),
      ],
    });
    const [, outcome] = await importContents(db, ANNOUNCED, film);
    expect(outcome?.warnings.map(({ place }) => place)).toEqual([
      "/history/0/date",
      "/history/1/date",
      "/history/1/sources/0/publishedOn",
    ]);
    expect(await importContents(db, film)).toMatchObject([{ warnings: [] }]);
  });

  test("a rehearsal says what an import would, and writes not a row", async () => {
    const db = await openTestDatabase();
    const files = await findFiles([
      await filesIn({ "a.json": ANNOUNCED, "b.json": filmFile({ history: [historyLine(FIRST, null)] }) }),
    ]);
    if (!files.ok) throw new Error(files.problem);
    const before = await countRows(db);
    const added: unknown[] = [];
    await rehearseImport(db, {
      files: files.value,
      now: () => "2026-11-24T12:00:00.000Z",
      onBegin: () => undefined,
      onFile: (_, outcome) => void added.push(outcome.added),
    });
    expect(added).toMatchObject([{ announcements: 3 }, { films: 1, dateChanges: 1 }]);
    expect(await countRows(db)).toEqual(before);
  });

  test("a new film's record history has its lines before the reports on them", async () => {
    const db = await openTestDatabase();
    const page = { url: "https://a.org", publisher: "A", publishedOn: null } as const;
    const report = {
      ...page,
      region: "US",
      type: "theatrical",
      about: "current",
      states: "2021-07-21",
      note: null,
    } as const;
    await importContents(db, ANNOUNCED, filmFile({ history: [historyLine(FIRST, "2021-07-23")], reports: [report] }));
    const { q, t } = db;
    const revisions = await q.select({ subject: t.revisions.subject }).from(t.revisions).orderBy(asc(t.revisions.id));
    const subjects = revisions.map(({ subject }) => subject).filter((one) => one === "date_change" || one === "claim");
    expect(subjects).toEqual(["date_change", "claim"]);
  });

  test("every write is in a changeset, with its revisions and the pages it made stale", async () => {
    const db = await openTestDatabase();
    await importContents(db, ANNOUNCED, filmFile({ history: [historyLine(FIRST, "2021-07-23")] }));
    const { q, t } = db;
    const [last] = await q.select().from(t.changesets).orderBy(asc(t.changesets.id)).offset(1).limit(1);
    expect(last).toMatchObject({ by: "import", kind: "import", reason: "Imported from 001.json" });
    const ofLast = and(eq(t.revisions.changesetId, last?.id ?? 0), eq(t.revisions.subject, "date_change"));
    const [revision] = await q.select().from(t.revisions).where(ofLast);
    expect(revision).toMatchObject({ action: "record", before: null, after: { film: "dune", date: "2021-07-23" } });
    const pages = await q
      .select({ kind: t.changeLog.kind, slug: t.changeLog.slug })
      .from(t.changeLog)
      .where(eq(t.changeLog.changesetId, last?.id ?? 0))
      .orderBy(asc(t.changeLog.id));
    expect(pages).toEqual([
      { kind: "film", slug: "dune" },
      { kind: "announcement", slug: FIRST },
    ]);
  });

  test("of saves made together, revisions are in their order, and the last that touched a page is the one that is logged", async () => {
    const db = await openTestDatabase();
    const known = historyLine(FIRST, "2021-07-23");
    await importContents(db, ANNOUNCED, filmFile({ slug: "known", history: [known] }));
    const news = ["a", "known", "z"].map((slug) =>
      filmFile({ slug, history: slug === "known" ? [known, historyLine(SECOND, "2021-11-19")] : [known] }),
    );
    await importContents(db, ...news);
    const { q, t } = db;
    const revisions = await q.select({ by: t.revisions.changesetId }).from(t.revisions).orderBy(asc(t.revisions.id));
    expect(revisions).toEqual(revisions.toSorted((a, b) => a.by - b.by));
    const { id, kind, slug, changesetId } = t.changeLog;
    const lines = await q
      .select({ page: slug, kind, reason: t.changesets.reason })
      .from(t.changeLog)
      .innerJoin(t.changesets, eq(t.changesets.id, changesetId))
      .where(gt(changesetId, 2))
      .orderBy(asc(id));
    expect(lines).toEqual([
      { page: "a", kind: "film", reason: "Imported from 000.json" },
      { page: "known", kind: "film", reason: "Imported from 001.json" },
      { page: SECOND, kind: "announcement", reason: "Imported from 001.json" },
      { page: "z", kind: "film", reason: "Imported from 002.json" },
      { page: FIRST, kind: "announcement", reason: "Imported from 002.json" },
    ]);
  });
});
