import { expect, test } from "vitest";
import { citationNotes, sayHowLate, sayWhyApart, sortClaims } from "./disagreement.ts";
import type { ClaimRecord } from "./film-record.ts";
import { replay } from "./ledger.ts";
import { claim, page, recorded } from "./testing-film.ts";

const changes = [
  recorded({ on: "2019-02-02", to: "2021-07-23", pages: [page("Deadline"), page("Samaa TV", "prints August")] }),
  recorded({ on: "2020-04-24", to: "2021-11-19", pages: [page("Variety", "prints the old date as July 21")] }),
  recorded({ on: "2020-09-06", to: "2021-11-19", pages: [page("GamesRadar")] }),
];
const ledger = replay(changes);

function sort(...claims: readonly ClaimRecord[]) {
  return sortClaims(claims, ledger);
}

test("a clash sets the record's date and its pages beside what others state, grouped by date", () => {
  const { clashes } = sort(
    claim("Variety", { on: "2020-04-24", states: "2021-07-21", about: "previous" }),
    claim("Collider", { on: "2020-04-24", states: "2021-07-21", about: "previous" }),
    claim("Gazette", { on: "2020-04-24", states: "2021-07-22", about: "previous" }),
  );
  expect(clashes).toHaveLength(1);
  expect(clashes[0]).toMatchObject({
    leftOn: { edtf: "2020-04-24" },
    recorded: { edtf: "2021-07-23" },
    since: { edtf: "2019-02-02" },
    citations: [{ publisher: "Deadline" }, { publisher: "Samaa TV" }],
  });
  expect(clashes[0]?.stated.map(({ date, claims }) => [date?.edtf, claims.map(({ publisher }) => publisher)])).toEqual([
    ["2021-07-21", ["Variety", "Collider"]],
    ["2021-07-22", ["Gazette"]],
  ]);
});

test("a dispute about the date in force names the change that set it, not those that confirmed it", () => {
  const { clashes } = sort(claim("Gazette", { on: "2020-10-01", states: "2021-12-25" }));
  expect(clashes[0]).toMatchObject({
    leftOn: null,
    recorded: { edtf: "2021-11-19" },
    since: { edtf: "2020-04-24" },
  });
});

test("disputes about different dates in force are clashes of their own", () => {
  const { clashes } = sort(
    claim("Gazette", { on: "2019-06-01", states: "2021-12-25" }),
    claim("Courier", { on: "2020-10-01", states: "2021-12-25" }),
  );
  expect(clashes.map(({ recorded: date }) => date.edtf)).toEqual(["2021-07-23", "2021-11-19"]);
});

test("pages that repeat a superseded date come in the order of their days, with how late they were", () => {
  const { outOfDate } = sort(
    claim("ComicBook.com", { on: "2020-09", states: "2021-07-23" }),
    claim("WorldTopTrend", { on: "2020-08-27", states: "2021-07" }),
  );
  expect(outOfDate.map((judged) => `${judged.claim.publisher}: ${sayHowLate(judged)}`)).toEqual([
    "WorldTopTrend: 125 days after it was replaced",
    "ComicBook.com: 130 days after it was replaced, counted from the month’s first day",
  ]);
});

test("what is neither right nor wrong stands apart, each with its reason", () => {
  const { others } = sort(
    claim("Early Bird", { on: "2019-06-01", states: "2021-11-19" }),
    claim("Undated", { on: null, states: "2021-07-23" }),
    claim("Whisper", { on: "2020-10-01", states: "2022-05-06", about: "rumour" }),
  );
  expect(others.map((judged) => `${judged.claim.publisher}: ${sayWhyApart(judged, ledger)}`)).toEqual([
    "Early Bird: before it was announced",
    "Undated: a former date; the page bears no day, so it may have been right when written",
    "Whisper: a rumour, which moves no date",
  ]);
});

test("a claim made while there was no date has nothing to be held against", () => {
  const undated = replay([recorded({ on: "2019-07-20" })]);
  const { others } = sortClaims([claim("ScreenGeek", { on: "2021-10-06", states: "2022-10-07" })], undated);
  expect(others.map((judged) => sayWhyApart(judged, undated))).toEqual([
    "there was no date on record to hold it against",
  ]);
});

test("claims that agree are no disagreement", () => {
  expect(sort(claim("Screen Daily", { on: "2020-10-01", states: "2021-11" }))).toEqual({
    clashes: [],
    outOfDate: [],
    others: [],
  });
});

test("notes are the cited pages that differ, by the line that cites them", () => {
  const notes = citationNotes(changes).map(({ announcedOn, citation }) => `${announcedOn.edtf} ${citation.publisher}`);
  expect(notes).toEqual(["2019-02-02 Samaa TV", "2020-04-24 Variety"]);
});
