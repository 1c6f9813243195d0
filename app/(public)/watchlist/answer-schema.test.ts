import { expect, test } from "vitest";
import { type WatchlistAnswer, watchlistAnswerSchema, watchlistQuerySchema } from "#app/api/v1/watchlist/schema.ts";
import { watchedSchema } from "./answer-schema.ts";

const date = {
  edtf: "2027-07",
  precision: "month",
  earliest: "2027-07-01",
  latest: "2027-07-31",
  wording: null,
} as const;
const release = { region: "US", type: "theatrical", variant: null } as const;
const ANSWER: WatchlistAnswer = {
  data: {
    films: [
      { asked: "old", slug: "new", title: "New", release: { ...release, standing: "dated", date } },
      { asked: "x", slug: "x", title: "X", release: null },
    ],
    changes: [
      {
        ...release,
        id: 7,
        film: { slug: "new", title: "New" },
        kind: "delayed",
        announcement: "a",
        announcedOn: date,
        by: "studio",
        studios: ["B"],
        standing: "dated",
        before: null,
        after: date,
        direction: "later",
        shiftDays: null,
        reason: null,
      },
    ],
    isCut: false,
    record: 12,
  },
  next: null,
};

test("the browser reads what the API answers", () => {
  const sent: unknown = JSON.parse(JSON.stringify(watchlistAnswerSchema.parse(ANSWER)));
  expect(watchedSchema.parse(sent).data).toMatchObject({ films: [{ slug: "new" }, { release: null }], record: 12 });
});

test.each([
  [{}, "Say which films, by slug"],
  [{ films: "a,,b" }, "Slugs of films, with commas between"],
  [{ films: Array.from({ length: 101 }, (_, index) => `a-${index}`).join(",") }, "At most 100 films"],
  [{ films: "a", since: "-1" }, "The number of an edit, as an earlier answer gave it in record"],
  [{ films: "a", region: "UK" }, "An ISO 3166-1 code in capitals, or 001"],
])("%j is refused: %s", (query, problem) => {
  expect(watchlistQuerySchema.safeParse(query).error?.issues.map(({ message }) => message)).toEqual([problem]);
});
