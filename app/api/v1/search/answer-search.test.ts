import { expect, test } from "vitest";
import type { FilmHit, SearchHit } from "#db/queries/list-search-hits.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import type { Match } from "#domain/search-name.ts";
import { answerSearch } from "./answer-search.ts";
import { searchAnswerSchema, searchQuerySchema } from "./schema.ts";

function film(slug: string, match: Match, facts: Partial<FilmHit> = {}): FilmHit {
  const found = { name: slug, match, difference: 0 };
  return { kind: "film", slug, title: slug, matchedTitle: null, match: found, release: null, studios: [], ...facts };
}

const answer = (query: Record<string, string>, ...hits: SearchHit[]) =>
  searchAnswerSchema.strict().parse(answerSearch(hits, searchQuerySchema.parse(query))).data;
const named = (query: Record<string, string>, ...hits: SearchHit[]) =>
  answer(query, ...hits).map((hit) => (hit.kind === "date" ? hit.date.edtf : hit.slug));

test("a film is told with its date, the wording of it, its region and what it was found by", () => {
  const release = {
    region: "US",
    type: "theatrical",
    standing: "dated",
    date: toPartialDate("2027-01/2027-04"),
    wording: "early 2027",
  } as const;
  const hit = film("dead-reckoning", "exactly", { matchedTitle: "M:I 7", release, studios: ["Paramount Pictures"] });
  expect(answer({ q: "m:i 7" }, hit)).toEqual([
    {
      kind: "film",
      slug: "dead-reckoning",
      title: "dead-reckoning",
      matchedTitle: "M:I 7",
      release: {
        region: "US",
        type: "theatrical",
        standing: "dated",
        date: {
          edtf: "2027-01/2027-04",
          precision: "interval",
          earliest: "2027-01-01",
          latest: "2027-04-30",
          wording: "early 2027",
        },
      },
      studios: ["Paramount Pictures"],
    },
  ]);
});

test("a studio or franchise is told by its name", () => {
  const match = { name: "Pixar", match: "begins", difference: 0 } as const;
  const hit = { kind: "studio", slug: "pixar", name: "Pixar", match } as const;
  expect(answer({ q: "pix" }, hit)).toEqual([{ kind: "studio", slug: "pixar", name: "Pixar" }]);
});

test("a date is answered before films that are not named so, and after one that is", () => {
  expect(named({ q: "july 2021" }, film("july-2021-part-two", "begins"))).toEqual(["2021-07", "july-2021-part-two"]);
  expect(named({ q: "1917" }, film("1917", "exactly"), film("1917-2", "begins"))).toEqual(["1917", "1917", "1917-2"]);
});

test("what is a date is no misspelling of a film", () => {
  expect(named({ q: "july 2021" }, film("untitled-july-2027", "nearly"))).toEqual(["2021-07"]);
  expect(named({ q: "jully" }, film("july", "nearly"))).toEqual(["july"]);
});

test("a day that can be read in two orders is answered twice, the region's own first", () => {
  expect(named({ q: "05/07/2021", region: "GB" })).toEqual(["2021-07-05", "2021-05-07"]);
  expect(answer({ q: "19/11/2021", region: "GB" })).toMatchObject([{ kind: "date", name: "19 November 2021" }]);
});

test("no more is answered than asked for, and no date among hits of another kind", () => {
  expect(named({ q: "2021", limit: "1" }, film("a", "begins"), film("b", "begins"))).toEqual(["2021"]);
  expect(named({ q: "2021", kind: "film" }, film("a", "begins"))).toEqual(["a"]);
});

test.each([
  [{}, "Say what to look for"],
  [{ q: "  " }, "Say what to look for"],
  [{ q: "x".repeat(201) }, "Longer than any name: 200 letters at most"],
  [{ q: "x", limit: "0" }, "A whole number from 1 to 50"],
  [{ q: "x", limit: "1e1" }, "A whole number from 1 to 50"],
  [{ q: "x", limit: "1.5" }, "A whole number from 1 to 50"],
  [{ q: "x", kind: "person" }, "One of film, studio, franchise, date"],
  [{ q: "x", region: "UK" }, "An ISO 3166-1 code in capitals, or 001"],
])("%j is refused: %s", (query, problem) => {
  expect(searchQuerySchema.safeParse(query).error?.issues.map(({ message }) => message)).toEqual([problem]);
});
