import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { matchColumns } from "./columns.ts";
import { readRow } from "./read-row.ts";

const DUNE = { slug: "dune", title: "Dune", isNew: false };
const today = toCalendarDate("2026-11-25");

/** What a row says under its headers, in a few words; its problems where it has some. */
function rowOf(text: string): unknown {
  const [headers = [], cells = []] = text.split("\n").map((line) => line.split(","));
  const read = readRow({ line: 2, cells }, matchColumns(headers), { film: DUNE, today });
  if (!read.ok) return read.problems;
  const { announcement, line } = read.row;
  return {
    on: announcement.announcedOn.edtf,
    by: announcement.by,
    studios: announcement.studios,
    sources: announcement.sources.map(({ url, publisher }) => `${publisher} ${url}`),
    line: `${line.film} ${line.region} ${line.type} ${line.variant} ${line.date?.edtf ?? line.standing}`,
  };
}

test("columns are found by what people call them, the surest name first", () => {
  const mapping = matchColumns(["Title", "Release Date", "announced_on", "Country", "Link", "Film"]);
  expect(mapping).toMatchObject({ film: 5, date: 1, announcedOn: 2, region: 3, url: 4, type: null, studio: null });
});

test("a row is what the composer would save of it", () => {
  const text =
    "film,region,type,announced on,date,source url,studio\nDune,UK,limited,24 April 2020,Q3 2021,https://variety.com/a,Warner Bros. Pictures";
  expect(rowOf(text)).toEqual({
    on: "2020-04-24",
    by: "studio",
    studios: ["Warner Bros. Pictures"],
    sources: ["Variety https://variety.com/a"],
    line: "dune GB limited  2021-35",
  });
});

test("a table without release types is one of cinemas, and TBD is no date", () => {
  expect(rowOf("film,region,announced,date\nDune,United States,2020,TBD")).toMatchObject({
    by: "unknown",
    line: "dune US theatrical  undated",
  });
});

test("a row's problems name their columns, all at once", () => {
  expect(rowOf("film,region,type,announced,date,url\nDune,Narnia,vhs,2030-01-01,2021-02-30,ftp://a")).toEqual([
    expect.stringMatching(/^Region: “Narnia”/),
    expect.stringMatching(/^Release type: “vhs”/),
    expect.stringMatching(/^Announced on: /),
    expect.stringMatching(/^Source URL: /),
    expect.stringMatching(/^Date: /),
  ]);
});
