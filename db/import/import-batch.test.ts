import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { matchColumns } from "#domain/csv-import/columns.ts";
import type { Database } from "../db.ts";
import { retractDateChange } from "../mutations/correct-date-change.ts";
import { becomeFilm, setFilmStudios } from "../mutations/edit-film.ts";
import { recordAnnouncement } from "../mutations/record-announcement.ts";
import { removeTitle } from "../mutations/retitle-film.ts";
import { announcementOf, differencesIn, EDIT, lineOf, SAVED } from "../mutations/testing.ts";
import { undoChangeset } from "../mutations/undo-changeset.ts";
import { line, recordSketches } from "../queries/testing.ts";
import { onEveryEngine } from "../testing.ts";
import { type BatchFile, type BatchOutcome, importBatch } from "./import-batch.ts";
import { readImportText } from "./read-files.ts";
import { readTable } from "./read-table.ts";
import { announcementsFile, filmFile, historyLine } from "./testing.ts";

const today = toCalendarDate("2026-11-25");
const HEAD = "film,region,announced on,date,source url,studio";

function csv(...rows: readonly string[]): BatchFile {
  return tableOf(HEAD, rows);
}

/** The same of rows that say who published their page, and not which studio spoke. */
function published(...rows: readonly string[]): BatchFile {
  return tableOf("film,region,announced on,date,source url,publisher", rows);
}

function tableOf(head: string, rows: readonly string[]): BatchFile {
  const table = readTable([head, ...rows].join("\n"));
  if (!table.ok) throw new Error(table.problem);
  return { file: "dates.csv", table: table.value, mapping: matchColumns(table.value.headers) };
}

function json(file: string, content: unknown): BatchFile {
  return { file, content: readImportText(JSON.stringify(content)) };
}

interface Options {
  readonly agreed?: string | null;
  readonly newFilms?: readonly string[];
}

function run(db: Database, files: readonly BatchFile[], { agreed = null, newFilms = [] }: Options = {}) {
  return importBatch(db, { files, newFilms, today }, { by: "Ada", recordedAt: SAVED.recordedAt, agreed });
}

async function apply(db: Database, files: readonly BatchFile[], options: Options = {}) {
  const { fingerprint } = await run(db, files, options);
  return run(db, files, { ...options, agreed: fingerprint });
}

function statuses({ files }: BatchOutcome): readonly string[] {
  return files.flatMap(({ lines }) => lines.map(({ status, detail }) => (detail ? `${status}: ${detail}` : status)));
}

async function publishersIn({ q, t }: Database): Promise<readonly string[]> {
  return (await q.select({ publisher: t.sources.publisher }).from(t.sources)).map(({ publisher }) => publisher);
}

async function savesIn({ q, t }: Database): Promise<number> {
  return (await q.select({ id: t.changesets.id }).from(t.changesets)).length;
}

onEveryEngine("A table with a text that no column holds", (openTestDatabase) => {
  test.each([
    "D\0ne,US,2020-04-24,2021,https://variety.com/a,WB",
    `${"D".repeat(301)},US,2020-04-24,2021,https://variety.com/a,WB`,
    "Dune,U\0,2020-04-24,2021,https://variety.com/a,WB",
    "Dune,US,2020-04-24,20\x0021,https://variety.com/a,WB",
    "Dune,US,2020-04-24,2021,https://variety.com/\0,WB",
    "Dune,US,2020-04-24,2021,https://variety.com/a,W\0B",
  ])("has a problem in that row, and is no error: %j", async (row) => {
    const db = await openTestDatabase();
    const outcome = await run(db, [csv(row)], { newFilms: ["Dune", "D\0ne", "D".repeat(301)] });
    expect(outcome.files.flatMap(({ lines }) => lines.map(({ status }) => status))).toEqual(["problem"]);
  });
});

onEveryEngine("Undoing an import", (openTestDatabase) => {
  test("is refused in words while a slot has become a film of it, though other films of it have dates", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { slot: { kind: "slot", history: [] } });
    const files = [
      json("announcements.json", announcementsFile("wb-2020-04-24")),
      json("dune.json", filmFile({ history: [historyLine("wb-2020-04-24", "2021-11-19")] })),
      json("blade.json", filmFile({ slug: "blade", title: "Blade" })),
    ];
    const { changesetId } = await apply(db, files);
    const became = { film: "blade", on: toCalendarDate("2026-11-20") };
    await becomeFilm(db, { seen: { slug: "slot", version: 1 }, became }, EDIT);
    expect(await undoChangeset(db, { id: changesetId ?? 0 }, EDIT)).toMatchObject({
      ok: false,
      problem: "This film has got dates since, or another has become it: take those back first.",
    });
    await becomeFilm(db, { seen: { slug: "slot", version: 2 }, became: null }, EDIT);
    expect(await undoChangeset(db, { id: changesetId ?? 0 }, EDIT)).toMatchObject({ ok: true });
    expect(await differencesIn(db)).toEqual([]);
  });
});

onEveryEngine("An import at the desk", (openTestDatabase) => {
  test("tells what each row would do, and writes nothing before it is agreed to", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { title: "Dune", history: [line("2019-02-01", "2021-07-23")] } });
    const before = await savesIn(db);
    const rows = [
      "Dune,US,2019-02-01,2021-07-23,,",
      "dune,US,2019-02-01,2021-07-30,,",
      "DUNE,US,2020-04-24,Nov 19 2021,https://variety.com/a,Warner Bros. Pictures",
      "Arrakis,US,2020-04-24,2021,,",
    ];
    const [, other = "", ...rest] = rows;
    const outcome = await run(db, [csv(rows[0] ?? "", ...rest)]);
    expect(statuses(outcome)).toEqual(["on record", "added: delayed, 119 days later", "problem"]);
    expect(outcome.files[0]?.lines[2]?.newFilm).toBe("Arrakis");
    expect(statuses(await run(db, [csv(other)]))).toEqual(["conflict: On record: July 23, 2021. The record stands."]);
    expect(await savesIn(db)).toBe(before);
  });

  test("is one save over all its files, which can be undone whole", async () => {
    const db = await openTestDatabase();
    const history = [historyLine("wb-2019-02-01", "2021-07-23")];
    const files = [
      json("announcements.json", announcementsFile("wb-2019-02-01")),
      json("dune.json", filmFile({ history })),
      csv(
        "Blade,US,2021-10-01,2023-10-06,https://variety.com/b,Disney",
        "Blade,GB,2021-10-01,2023-10-06,https://variety.com/b,Disney",
      ),
    ];
    const outcome = await apply(db, files, { newFilms: ["Blade"] });
    if (outcome.changesetId === null) throw new Error("Nothing was written");
    expect(await savesIn(db)).toBe(1);
    expect(statuses(await run(db, files))).toEqual(["on record", "on record", "on record", "on record"]);
    expect(await differencesIn(db)).toEqual([]);
    const undone = await undoChangeset(db, { id: outcome.changesetId }, EDIT);
    expect(undone).toMatchObject({ ok: true });
    expect(undone.ok && undone.effects.map(({ effect }) => effect.after)).toEqual([null, null, null]);
  });

  test("rows of one day, studio and page are one announcement", async () => {
    const db = await openTestDatabase();
    const rows = ["Blade", "Thor"].map((film) => `${film},US,2021-10-01,2023-10-06,https://variety.com/b,Disney`);
    await apply(db, [csv(...rows)], { newFilms: ["Blade", "Thor"] });
    const { announcements: a } = db.t;
    expect(await db.q.select({ slug: a.slug }).from(a)).toEqual([{ slug: "disney-2021-10-01" }]);
  });

  test.each([
    { names: ["Blade 3", "Blade", "BLADE"], films: ["blade-3", "blade", "blade-2"] },
    { names: ["Scream", "SCREAM"], films: ["scream", "scream-3"] },
  ])("new films of one name get an address each, which no other film has: $names", async ({ names, films }) => {
    const db = await openTestDatabase();
    await recordSketches(db, { "scream-2": { title: "Scream 2", history: [] } });
    const rows = names.map((film) => `${film},US,2021-10-01,2023-10-06,,Disney`);
    const outcome = await apply(db, [csv(...rows)], { newFilms: names });
    expect(outcome.changesetId).not.toBeNull();
    expect(outcome.files[0]?.lines.map(({ key }) => key?.split(" ")[1])).toEqual(films);
  });

  test("a new film is at home in the one of most films, in whatever order its rows come", async () => {
    const rows = ["Blade,GB,2021-10-01,2023-10-06,,Disney", "Blade,US,2021-10-02,2023-10-06,,Disney"];
    for (const ordered of [rows, rows.toReversed()]) {
      const db = await openTestDatabase();
      await apply(db, [csv(...ordered)], { newFilms: ["Blade"] });
      const { films: f } = db.t;
      expect(await db.q.select({ primaryRegion: f.primaryRegion }).from(f)).toEqual([{ primaryRegion: "US" }]);
    }
  });

  test("a row that gives a page another publisher than the record is a conflict, and not written", async () => {
    const db = await openTestDatabase();
    const page = { url: "https://variety.com/a", publisher: "Variety Magazine", publishedOn: "2019-02-01" };
    const sources = [{ ...page, says: "July 23.", disagrees: null }];
    await recordSketches(db, { dune: { history: [line("2019-02-01", "2021-07-23", { sources })] } });
    const table = published(
      "dune,US,2020-04-24,2021-11-19,https://variety.com/a,Deadline",
      "dune,US,2020-04-25,2021-11-20,https://variety.com/a,",
      "dune,US,2020-04-26,2021-11-21,https://variety.com/a,Variety Magazine",
    );
    const outcome = await apply(db, [table]);
    expect(statuses(outcome)).toEqual([
      "conflict: On record: Variety Magazine published this page. The record stands.",
      "added: delayed, 120 days later",
      "added: delayed, 1 day later",
    ]);
    expect(await publishersIn(db)).toEqual(["Variety Magazine"]);
    expect(await db.q.$count(db.t.dateChanges)).toBe(3);
  });

  test("of rows that give a page two publishers, the first is written", async () => {
    const db = await openTestDatabase();
    const table = published(
      "Blade,US,2021-10-01,2023-10-06,https://variety.com/a,",
      "Blade,GB,2021-10-01,2023-10-06,https://variety.com/a,Deadline",
      "Blade,FR,2021-10-01,2023-10-06,https://variety.com/a,Variety",
      "Blade,FR,2021-10-02,2023-10-06,https://variety.com/a,Deadline",
    );
    const outcome = await apply(db, [table], { newFilms: ["Blade"] });
    expect(statuses(outcome)).toEqual([
      "added: announced",
      "added: announced",
      "conflict: Row 3 says that Deadline published this page. That row stands.",
      "added: announced",
    ]);
    expect(await publishersIn(db)).toEqual(["Deadline"]);
  });

  test("what an editor retracted is shown as rejected, and not written", async () => {
    const db = await openTestDatabase();
    const history = [historyLine("wb-2019-02-01", "2021-07-23")];
    const files = [
      json("announcements.json", announcementsFile("wb-2019-02-01")),
      json("dune.json", filmFile({ history })),
    ];
    await apply(db, files);
    const { dateChanges: d } = db.t;
    const [seen] = await db.q.select({ id: d.id, version: d.version }).from(d);
    if (!seen) throw new Error("Nothing was imported");
    await retractDateChange(db, { seen, reason: "Never said." }, EDIT);
    const again = await apply(db, [...files, csv("dune,US,2019-02-01,2021-07-23,,")]);
    expect(again.files.flatMap(({ lines }) => lines.map(({ status }) => status))).toEqual([
      "on record",
      "rejected",
      "rejected",
    ]);
    expect(again.changesetId).toBeNull();
  });

  test("a title and a studio that an editor took off are shown as rejected, and not written", async () => {
    const db = await openTestDatabase();
    const titles = filmFile().titles.concat({ title: "Doon", kind: "alternate", from: null, source: null });
    const file = json("dune.json", filmFile({ titles, studios: [{ name: "Legendary Pictures", role: "production" }] }));
    await apply(db, [file]);
    await removeTitle(db, { seen: { slug: "dune", version: 1 }, title: { title: "Doon", kind: "alternate" } }, EDIT);
    await setFilmStudios(db, { seen: { slug: "dune", version: 2 }, studios: [] }, EDIT);
    const again = await apply(db, [file]);
    expect(again.files[0]?.lines).toMatchObject([
      { place: "/titles/1", status: "rejected", says: 'Dune: the alternate title "Doon"' },
      { place: "/studios/0", status: "rejected", says: "Dune: Legendary Pictures, production" },
    ]);
    expect(again.changesetId).toBeNull();
  });

  test("is shown anew, and not written, where somebody changed meanwhile what it touches", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [line("2019-02-01", "2021-07-23")] } });
    const files = [csv("dune,US,2020-04-24,2021-11-19,,")];
    const { fingerprint } = await run(db, files);
    const meanwhile = announcementOf("2020-03-02", [lineOf("dune", "2021-11-12", { basedOn: 1 })]);
    await recordAnnouncement(db, meanwhile, SAVED);
    const outcome = await run(db, files, { agreed: fingerprint });
    expect(outcome.changesetId).toBeNull();
    expect(statuses(outcome)).toEqual(["added: delayed, 7 days later"]);
    expect((await run(db, files, { agreed: outcome.fingerprint })).changesetId).not.toBeNull();
  });

  test("a title that two films have is asked about, and a row that says the same again is refused", async () => {
    const db = await openTestDatabase();
    const history = [line("2019-02-01", "2021-07-23")];
    await recordSketches(db, { "dune-1984": { title: "Dune", history }, dune: { title: "Dune", history } });
    const outcome = await run(db, [csv("Dune!,US,2020,2022,,", "dune,US,2020,2022,,", "dune,US,2020,2023,,")]);
    expect(outcome.files[0]?.lines.map(({ status }) => status)).toEqual(["problem", "added", "problem"]);
    expect(outcome.files[0]?.lines[0]?.says).toMatch(/several are called “Dune!”.*dune/);
  });
});
