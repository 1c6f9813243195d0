import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { type AnnouncementDraft, type DraftLine, emptyDraft, emptyLine } from "./draft.ts";
import { readDraft } from "./read-draft.ts";

const TODAY = toCalendarDate("2026-11-25");
const DUNE = { slug: "dune", title: "Dune", isNew: false };

function line(facts: Partial<DraftLine>): DraftLine {
  return { ...emptyLine("a"), film: DUNE, date: "Nov 19 2027", ...facts };
}

function draft(facts: Partial<AnnouncementDraft> = {}): AnnouncementDraft {
  return { ...emptyDraft("a"), announcedOn: "Nov 20 2026", lines: [line({})], ...facts };
}

function problemsOf(facts: Partial<AnnouncementDraft>): Record<string, string> {
  const read = readDraft(draft(facts), { today: TODAY });
  return Object.fromEntries((read.ok ? [] : read.problems).map(({ field, problem }) => [field, problem]));
}

function announcementOf(facts: Partial<AnnouncementDraft>) {
  const read = readDraft(draft(facts), { today: TODAY });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.announcement;
}

test("a form is read as it was typed, without its blank rows", () => {
  const read = announcementOf({ studios: ["Warner Bros. Pictures", " "], lines: [line({}), emptyLine("b")] });
  expect(read).toMatchObject({
    announcedOn: { edtf: "2026-11-20" },
    studios: ["Warner Bros. Pictures"],
    sources: [],
    lines: [{ film: "dune", date: { edtf: "2027-11-19" }, wording: null, says: "Nov 19 2027", basedOn: null }],
  });
});

test("the words of a date are kept where they say it otherwise", () => {
  const [read] = announcementOf({ lines: [line({ date: "early 2027" })] }).lines;
  expect(read).toMatchObject({ date: { edtf: "2027-01/2027-04" }, wording: "early 2027" });
});

test("TBD in the field of the date takes the date away", () => {
  const [read] = announcementOf({ lines: [line({ date: "TBD" })] }).lines;
  expect(read).toMatchObject({ standing: "undated", date: null, wording: "TBD", says: "TBD" });
});

test("a line moved to another release type is undated, and says by what it was replaced", () => {
  const [read] = announcementOf({ lines: [line({ action: "replaced", replacedBy: "streaming", date: "" })] }).lines;
  expect(read).toMatchObject({ standing: "undated", replacedBy: "streaming", says: "No date." });
});

test("a reason given once is every line's that has none of its own", () => {
  const lines = [line({}), line({ film: { ...DUNE, slug: "emma" }, reason: "Reshoots" })];
  expect(announcementOf({ reason: "Strike", lines }).lines.map(({ reason }) => reason)).toEqual(["Strike", "Reshoots"]);
});

test("a new film that two lines are about is made once", () => {
  const film = { slug: "sonic-4", title: "Sonic 4 ", isNew: true };
  const lines = [line({ film }), line({ film, region: "GB" })];
  const made = { slug: "sonic-4", title: "Sonic 4", kind: "film", isOfficial: true };
  expect(announcementOf({ lines }).newFilms).toEqual([made]);
});

test.each([
  ["slot", "slot"],
  ["working", "film"],
] as const)("a new film by no official title (%s) is a %s", (is, kind) => {
  const film = { slug: "untitled-marvel", title: "Untitled Marvel", isNew: true, is };
  expect(announcementOf({ lines: [line({ film })] }).newFilms).toMatchObject([{ kind, isOfficial: false }]);
});

test("two new films have not one address", () => {
  const films = ["Blade", "Blade!"].map((title) => ({ slug: "blade", title, isNew: true }));
  const lines = films.map((film, index) => line({ film, region: index === 0 ? "US" : "GB" }));
  expect(problemsOf({ lines })).toMatchObject({
    "lines.1.film": "“Blade” is to have this address: choose this film again.",
  });
});

test("every problem names its field, all of them at once", () => {
  const sources = [{ url: "variety.com/x", publisher: "", publishedOn: "summer 2021", says: "" }];
  const lines = [line({ film: null }), line({ date: "Feb 30 2027" }), line({ date: "", action: "released" })];
  expect(Object.keys(problemsOf({ announcedOn: "", sources, lines }))).toEqual([
    "announcedOn",
    "sources.0.url",
    "sources.0.publishedOn",
    "lines.0.film",
    "lines.1.date",
    "lines.2.date",
  ]);
});

test.each([
  ["2026-11-27", "to come"],
  ["summer 2026", "on a day"],
  ["05/07/2026", "two ways"],
])("an announcement of %s is refused", (announcedOn, because) => {
  expect(problemsOf({ announcedOn })["announcedOn"]).toContain(because);
});

test("an announcement may be of tomorrow, where the reader's day is ahead of the server's", () => {
  expect(announcementOf({ announcedOn: "2026-11-26" }).announcedOn.edtf).toBe("2026-11-26");
});

test("a line that repeats another, and a page cited twice, say which one they repeat", () => {
  const page = { url: "https://variety.com/a", publisher: "Variety", publishedOn: "", says: "" };
  const problems = problemsOf({ sources: [page, page], lines: [line({}), line({ date: "2028" })] });
  expect(problems["lines.1.film"]).toContain("line 1");
  expect(problems["sources.1.url"]).toContain("source 1");
});

test("a day that can be read in two ways waits for the choice, and takes it", () => {
  expect(problemsOf({ lines: [line({ date: "05/07/2027" })] })["lines.0.date"]).toContain("two ways");
  const [read] = announcementOf({ lines: [line({ date: "05/07/2027", picked: "2027-07-05" })] }).lines;
  expect(read?.date?.edtf).toBe("2027-07-05");
});

test("a form without a line, and a text too long for its column, are refused in words", () => {
  expect(problemsOf({ lines: [emptyLine("a")] })["lines"]).toBe("An announcement has at least one line.");
  expect(problemsOf({ headline: "長".repeat(301) })["headline"]).toBe("At most 300 characters: these are 301.");
});

test.each([
  ["2026-11-20", "Nov 21 2026"],
  ["2026-10", "Nov 1 2026"],
  ["2026", "Nov 26 2026"],
])("a film told on %s to have opened may have done so until %s, a day later for the zones", (announcedOn, date) => {
  const [read] = announcementOf({ announcedOn, lines: [line({ action: "released", date })] }).lines;
  expect(read?.standing).toBe("released");
});

test.each([
  ["2026-11-20", "Nov 22 2026"],
  ["2026-11-20", "Dec 25 2027"],
  ["2026-10", "Nov 2 2026"],
  ["2026", "Nov 27 2026"],
])("a film told on %s to have opened on a day still to come, %s, is refused", (announcedOn, date) => {
  const lines = [line({ action: "released", date })];
  expect(problemsOf({ announcedOn, lines })["lines.0.date"]).toContain("still to come");
  expect(announcementOf({ announcedOn, lines: [line({ date })] }).lines).toHaveLength(1);
});
