import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { toFilmPage } from "#app/(public)/films/[slug]/film-page.ts";
import type { FilmRecord } from "#domain/film-record.ts";
import type { Query } from "#domain/query.ts";
import { film, release } from "#domain/testing-film.ts";
import { answerEmbed } from "./answer-embed.ts";
import { missionImpossible } from "./testing.ts";

const MOST_BYTES = 700;

function answerFor(record: FilmRecord, query: Query = {}) {
  return answerEmbed(toFilmPage(record, query), `https://slateline.example/films/${record.slug}`);
}

test("ten entries weigh at most 700 bytes", () => {
  const answer = answerFor(missionImpossible());
  expect(answer.steps).toHaveLength(10);
  expect(gzipSync(JSON.stringify(answer)).length).toBeLessThanOrEqual(MOST_BYTES);
});

test("what stands is told with its region, and each line says what it did and who printed it", () => {
  const { now, say, steps } = answerFor(missionImpossible());
  expect(`${now} ${say}`).toMatch(/^July 12, 2023 in US cinemas: its sixth exact date/);
  expect(steps.map(({ on, date, did, source }) => [on, date, did, source])).toEqual(
    expect.arrayContaining([
      ["Jan 14, 2019", "Summer 2021", "Announced as a season", "CNET"],
      ["Apr 24, 2020", "November 19, 2021", "Delayed +119 days later", "The Hollywood Reporter"],
      ["Apr 28, 2022", undefined, "Confirmed, July 14, 2023", "syracuse.com"],
      ["Apr 27, 2023", "July 12, 2023", "Advanced −2 days earlier", "PopCulture.com"],
      ["Jul 12, 2023", undefined, "Released on the announced day", "ComicBook.com"],
    ]),
  );
});

test("a pinned day shows what was known on it, and what became of it", () => {
  const { now, notes, steps } = answerFor(missionImpossible(), { asOf: "2020-05-01" });
  expect(now).toBe("November 19, 2021");
  expect(steps).toHaveLength(3);
  expect(notes).toEqual(["As known on May 1, 2020. Since then: moved, July 12, 2023."]);
});

test("a region without a date falls back to one that has, and says so", () => {
  const { say, notes } = answerFor(missionImpossible(), { region: "DE" });
  expect(say).toContain("in US cinemas");
  expect(notes?.join()).toMatch(/^No date in cinemas in Germany on record; shown: in US cinemas\.$/);
});

test("a window that moved says about how far, and which way", () => {
  const { steps } = answerFor(
    film([
      release([
        { on: "2020-01-01", to: "2021" },
        { on: "2020-06-01", to: "2023" },
      ]),
    ]),
  );
  expect(steps.map(({ did }) => did)).toEqual(["Announced as a year", "Delayed about two years later"]);
});

test("a film without a release has no picture, and says that it has no date", () => {
  const { now, say, years, steps } = answerFor(film([]));
  expect(`${now} ${say}`).toBe("No date on record for this film yet, in any region.");
  expect([years, steps]).toEqual([undefined, []]);
});
