import { expect, test } from "vitest";
import { and, asc, eq } from "drizzle-orm";
import type { TitleKind } from "#domain/vocabulary.ts";
import type { Database } from "../db.ts";
import { findHistory } from "../queries/find-history.ts";
import { recordReads } from "../reads.ts";
import { onEveryEngine } from "../testing.ts";
import type { HistoryFile, HistoryLine, HistorySource } from "./format.ts";
import { rehearseImport } from "./import-files.ts";
import { findFiles } from "./read-files.ts";
import {
  announcementEntry,
  announcementsFile,
  filesIn,
  filmFile,
  historyLine,
  importContents,
  source,
} from "./testing.ts";

const FIRST = "studio-2019-01-14";
const SECOND = "studio-2020-04-24";
const THIRD = "studio-2021-09-01";
const ANNOUNCED = announcementsFile(FIRST, SECOND, THIRD);

/** What the record has of the film of `filmFile`. */
async function record(db: Database) {
  const history = await findHistory(db, { slug: "dune" });
  if (!history) throw new Error("The film is not on record");
  return history;
}

async function recordedLines(db: Database): Promise<readonly HistoryLine[]> {
  return (await record(db)).lines.map(({ line }) => line);
}

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

async function countRows({ q, t }: Database): Promise<Record<string, number>> {
  const counts = Object.entries(t).map(async ([name, table]) => [name, await q.$count(table)] as const);
  return Object.fromEntries(await Promise.all(counts));
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

  test("a film that was merged into another is imported under the other's slug", async () => {
    const db = await openTestDatabase();
    await importContents(db, ANNOUNCED, filmFile());
    await db.tx(({ q, t }) => q.insert(t.redirects).values({ kind: "film", fromSlug: "dune-2020", toSlug: "dune" }));
    await importContents(db, filmFile({ slug: "dune-2020", history: [historyLine(FIRST, "2021-07-23")] }));
    expect(await recordedLines(db)).toHaveLength(1);
    expect(await db.q.$count(db.t.films)).toBe(1);
  });

  test("a studio is found by its alias", async () => {
    const db = await openTestDatabase();
    const studios = [{ name: "Warner Bros. Pictures", role: "distributor" }] as const;
    await importContents(db, ANNOUNCED, filmFile({ studios: [...studios] }));
    await db.tx(async ({ q, t }) => {
      const [studio] = await q.select({ id: t.studios.id }).from(t.studios);
      if (studio) await q.insert(t.studioAliases).values({ studioId: studio.id, alias: "WB" });
    });
    const outcomes = await importContents(
      db,
      filmFile({ studios: [{ name: "WB", role: "distributor" }] }),
      filmFile({ slug: "other", studios: [{ name: "WB", role: "distributor" }] }),
      { ...ANNOUNCED, announcements: [announcementEntry("wb-2020-01-01", { studios: ["WB"], by: "studio" })] },
    );
    expect(outcomes.map(({ added }) => added)).toMatchObject([{ announcements: 1 }, { studios: 0 }, { films: 1 }]);
    expect(await db.q.$count(db.t.studios)).toBe(1);
  });

  test("studios of any name have a slug of their own", async () => {
    const db = await openTestDatabase();
    const names = ["Lilo & Stitch", "Éclair Ω", "東宝", "東映", "Pixar", "Pixar!"];
    await importContents(db, filmFile({ studios: names.map((name) => ({ name, role: "production" })) }));
    const rows = await db.q.select({ slug: db.t.studios.slug }).from(db.t.studios).orderBy(asc(db.t.studios.id));
    expect(rows.map(({ slug }) => slug)).toEqual([
      "lilo-and-stitch",
      "eclair-o",
      expect.stringMatching(/^studio-[0-9a-f]{8}$/),
      expect.stringMatching(/^studio-[0-9a-f]{8}$/),
      "pixar",
      expect.stringMatching(/^pixar-[0-9a-f]{8}$/),
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
    expect(await record(db)).toMatchObject({ checkedOn: "2026-05-01", titles: [...film.titles, former] });
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
    expect(await record(db)).toMatchObject({ title: "Dune", titles: [working, former] });
    const agreed = filmFile({ titles: [official, titled("Dune", "official")] });
    expect(await importContents(db, agreed)).toMatchObject([{ added: { titles: 2 }, conflicts: [] }]);
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
      .where(eq(t.changeLog.changesetId, last?.id ?? 0));
    expect(pages).toEqual([
      { kind: "film", slug: "dune" },
      { kind: "announcement", slug: FIRST },
    ]);
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
