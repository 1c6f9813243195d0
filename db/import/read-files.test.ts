import { symlink } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { HISTORY_FORMAT, type HistoryLine } from "./format.ts";
import { findFiles, readImportFile } from "./read-files.ts";
import { announcementsFile, filesIn, filmFile, historyLine, source } from "./testing.ts";

async function problemsIn(content: unknown) {
  const folder = await filesIn({ "file.json": content });
  const read = readImportFile(join(folder, "file.json"));
  return read.holds === "problems" ? read.problems : [];
}

/** The places of the problems alone. */
async function placesIn(content: unknown) {
  return (await problemsIn(content)).map(({ place }) => place);
}

test("announcements come before histories, whatever their names and wherever `format` stands", async () => {
  const { format, announcements } = announcementsFile("studio-2020-01-01");
  const folder = await filesIn({ "a.json": filmFile(), "z/z.json": { announcements, format }, "notes.txt": "no" });
  const files = await findFiles([folder, join(folder, "a.json")]);
  expect(files).toEqual({ ok: true, value: [join(folder, "z/z.json"), join(folder, "a.json")] });
});

test("a path with nothing at it, one that cannot be read, and a folder without a file are refused, each in words", async () => {
  const folder = await filesIn({ "notes.txt": "no" });
  const problemAt = async (path: string) => {
    const files = await findFiles([path]);
    return files.ok ? undefined : files.problem;
  };
  for (const nothing of [join(folder, "gone"), join(folder, "notes.txt", "below")])
    expect(await problemAt(nothing)).toBe(`There is nothing at ${nothing}`);
  expect(await problemAt(join(folder, "x".repeat(300)))).toContain("cannot be read: ENAMETOOLONG");
  expect(await problemAt(folder)).toContain("no *.json file");
});

test("a file that is no JSON, and nested deeper than can be followed, is refused like others", async () => {
  expect(await problemsIn("[".repeat(200_000))).toEqual([
    { place: "", found: "text that is no JSON", expected: "JSON" },
  ]);
});

test("a folder is none of the files, whatever its name", async () => {
  const folder = await filesIn({ "old.json/film.json": filmFile() });
  expect(await findFiles([folder])).toEqual({ ok: true, value: [join(folder, "old.json/film.json")] });
});

test("a file that cannot be read has a problem of its own", async () => {
  const folder = await filesIn({ "film.json": filmFile() });
  await symlink(folder, join(folder, "link.json"));
  const files = await findFiles([folder]);
  expect(files).toMatchObject({ value: [join(folder, "film.json"), join(folder, "link.json")] });
  expect(readImportFile(join(folder, "link.json"))).toMatchObject({ problems: [{ place: "", found: "EISDIR" }] });
});

test("files bear the name they were given, each once", async () => {
  const folder = relative("", await filesIn({ "film.json": filmFile() }));
  const given = join(folder, "film.json");
  expect(await findFiles([given, resolve(folder)])).toEqual({ ok: true, value: [given] });
  expect(await findFiles([resolve(folder), given])).toEqual({ ok: true, value: [resolve(given)] });
});

test("all errors of a file are named at once, each with its place, what is there and what should be", async () => {
  const problems = await problemsIn({
    ...filmFile({ franchise: "" }),
    kind: "movie",
    history: [{ ...historyLine("studio-2020-01-01", "2021-13"), region: "UK", "a/b": 1 }],
  });
  expect(problems).toMatchObject([
    { place: "/kind", found: '"movie"', expected: 'one of "film", "slot"' },
    { place: "/franchise", found: '""', expected: "text of 1 to 200 characters" },
    { place: "/history/0/region", found: '"UK"' },
    { place: "/history/0/date", found: '"2021-13"' },
    { place: "/history/0/a~1b", found: "1", expected: "no such key" },
  ]);
  expect(problems[2]?.expected).toContain("GB, not UK");
  expect(problems[3]?.expected).toContain("no month");
});

test("a rule about some keys of a line holds whatever is wrong with its others", async () => {
  const broken = { region: "Mars", date: null, standing: "dated" } as const;
  expect(await placesIn(filmFile({ history: [historyLine("studio-2020-01-01", null, broken)] }))).toEqual([
    "/history/0/region",
    "/history/0/date",
  ]);
});

test.each<[what: string, line: Partial<HistoryLine>, place: string]>([
  ["a date where the standing has none", { standing: "undated" }, "/history/0/date"],
  ["a replacement of a dated release", { replacedBy: "streaming" }, "/history/0/replacedBy"],
  ["a withdrawal by an undated line", { standing: "undated", date: null, withdraws: true }, "/history/0/withdraws"],
  [
    "a release that replaces itself",
    { standing: "cancelled", date: null, replacedBy: "theatrical" },
    "/history/0/replacedBy",
  ],
  ["an opening still to come when it was announced", { standing: "released" }, "/history/0/date"],
  ["an announcement of no certain end", { announcedOn: "2020/.." }, "/history/0/announcedOn"],
  ["an announcement of a season", { announcedOn: "2020-22" }, "/history/0/announcedOn"],
  [
    "a page of a quarter",
    { sources: [source("https://a.org", { publishedOn: "2020-33" })] },
    "/history/0/sources/0/publishedOn",
  ],
  ["a page that is not on the web", { sources: [source("ftp://variety.com")] }, "/history/0/sources/0/url"],
  ["a page cited twice", { sources: [source("https://a.org"), source("https://a.org")] }, "/history/0/sources/1"],
  ["a variant of spaces", { variant: " " }, "/history/0/variant"],
  ["NUL in a text", { reason: "a\0b" }, "/history/0/reason"],
])("%s is refused", async (_, line, place) => {
  const lines = [historyLine("studio-2020-01-01", "2021-07-23", line)];
  expect(await placesIn(filmFile({ history: lines }))).toEqual([place]);
});

test("an opening is told from the day on, a day early where it is tomorrow already, and in a month as a whole", async () => {
  const told = (announcedOn: string, date: string) =>
    placesIn(filmFile({ history: [historyLine("studio-2021-07-23", date, { standing: "released", announcedOn })] }));
  for (const announcedOn of ["2021-07-23", "2021-07-22", "2021-07", "2021", "2021-08-01"])
    expect(await told(announcedOn, "2021-07-23")).toEqual([]);
  expect(await told("2021-07-12", "2021-07")).toEqual([]);
  expect(await told("2021-07-21", "2021-07-23")).toEqual(["/history/0/date"]);
  expect(await told("soon", "2021-07-23")).toEqual(["/history/0/announcedOn"]);
});

test("a film is checked, and goes by a title, from a day, month or year on", async () => {
  const titled = (from: string) => filmFile({ titles: [{ title: "Dune", kind: "official", from, source: null }] });
  for (const date of ["2020-05-01", "2020-05", "2020"])
    expect(await placesIn({ ...titled(date), checkedOn: date })).toEqual([]);
  for (const date of ["2020-22", "2020-33", "2020-01/2020-04", "2020/.."])
    expect(await placesIn({ ...titled(date), checkedOn: date })).toEqual(["/titles/0/from", "/checkedOn"]);
});

test("what is no date at all is told once", async () => {
  expect(await problemsIn(filmFile({ checkedOn: "soon" }))).toMatchObject([{ place: "/checkedOn", found: '"soon"' }]);
});

test("what is given twice is told, whatever it is instead of text", async () => {
  const [announcement] = announcementsFile("studio-2020-01-01").announcements;
  const nameless = { ...announcement, slug: ["x"] };
  const file = { ...announcementsFile(), announcements: [nameless, nameless] };
  expect(await placesIn(file)).toEqual(["/announcements/0/slug", "/announcements/1/slug", "/announcements/1"]);
});

test("a long text is cut between its characters", async () => {
  const [problem] = await problemsIn(filmFile({ franchise: `a${"🎬".repeat(200)}` }));
  expect(problem?.found).toBe(`"a${"🎬".repeat(79)}"… (201 characters)`);
});

test("a second line of an announcement for the same release is refused, also beside a broken line", async () => {
  const line = historyLine("studio-2020-01-01", "2021-07-23");
  const imax = { ...line, variant: "IMAX" };
  expect(await placesIn({ ...filmFile(), history: [{}, line, imax, line] })).toContain("/history/3");
  expect(await placesIn({ ...filmFile(), history: [line, imax] })).toEqual([]);
});

test("a page has one publisher and one day throughout a file", async () => {
  const lines = ["Variety", "Deadline"].map((publisher, index) =>
    historyLine(`studio-2020-01-0${index + 1}`, "2021-07-23", { sources: [source("https://a.org/1", { publisher })] }),
  );
  expect(await placesIn(filmFile({ history: lines }))).toEqual(["/history/1/sources/0"]);
});

test("a film's title is one of its titles, and an official one where there is one", async () => {
  const working = { title: "Dune", kind: "working", from: null, source: null } as const;
  const official = { title: "Dune: Part One", kind: "official", from: null, source: null } as const;
  expect(await placesIn(filmFile({ titles: [working] }))).toEqual([]);
  expect(await placesIn(filmFile({ titles: [working, official] }))).toEqual(["/title"]);
  expect(await placesIn(filmFile({ titles: [] }))).toEqual(["/title"]);
});

test("a text may be as long as its limit in characters of any script", async () => {
  expect(await placesIn(filmFile({ franchise: "🎬".repeat(200) }))).toEqual([]);
  expect(await placesIn(filmFile({ franchise: "砂".repeat(201) }))).toEqual(["/franchise"]);
});

test.each([
  ['{"format": 1,\n  "slug" 2}', "line 2, column 10", "a colon"],
  ['{"format": 1,}', "line 1, column 14", "a key in double quotes"],
  ['["a"', "line 1, column 5", 'a "]" or a comma'],
  ["", "line 1, column 1", "a value"],
  ['// note\n{"a": 1}', "line 1, column 1", "JSON, which has no comments"],
])("a text that is no JSON is refused at its line and column: %s", async (text, place, expected) => {
  expect(await problemsIn(text)).toMatchObject([{ place, expected }]);
});

test("a file of no known format is refused by its format alone", async () => {
  const found = await problemsIn({ format: "slateline/history@2", slug: 1 });
  expect(found).toMatchObject([{ place: "/format", found: '"slateline/history@2"' }]);
  expect(found[0]?.expected).toContain(HISTORY_FORMAT);
});
