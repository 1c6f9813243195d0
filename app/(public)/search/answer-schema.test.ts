import { expect, test } from "vitest";
import { answerSearch } from "#app/api/v1/search/answer-search.ts";
import { searchQuerySchema } from "#app/api/v1/search/schema.ts";
import type { SearchHit } from "#db/queries/list-search-hits.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { foundSchema } from "./answer-schema.ts";

test("the browser reads what the API answers: films with and without a date, slates and dates", () => {
  const match = { name: "2027", match: "begins", difference: 0 } as const;
  const release = { region: "US", type: "theatrical", standing: "dated", date: toPartialDate("2027"), wording: null };
  const film = { kind: "film", slug: "a", title: "A", matchedTitle: null, match, studios: ["B"] } as const;
  const hits = [
    { ...film, release },
    { ...film, release: { ...release, standing: "undated", date: null } },
    { ...film, release: null },
    { kind: "studio", slug: "b", name: "B", match },
  ] as SearchHit[];
  const answer = answerSearch(hits, searchQuerySchema.parse({ q: "2027" }));
  expect(foundSchema.parse(answer).data.map(({ kind }) => kind)).toEqual(["date", "film", "film", "film", "studio"]);
});
