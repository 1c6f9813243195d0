import type { FilmRecord } from "#domain/film-record.ts";
import { film, page, recorded, type RecordedWords } from "#domain/testing-film.ts";

/** Ten entries as they are on record, a window and a move forward among them. */
const TEN: readonly (RecordedWords & { readonly publisher: string })[] = [
  { on: "2019-01-14", to: "2021-22", wording: "summer 2021", publisher: "CNET" },
  { on: "2019-02-02", to: "2021-07-23", publisher: "IMDb News" },
  { on: "2020-04-24", to: "2021-11-19", publisher: "The Hollywood Reporter" },
  { on: "2020-09-06", to: "2021-11-19", publisher: "Deadline" },
  { on: "2021-04-09", to: "2022-05-27", publisher: "Complex" },
  { on: "2021-09-01", to: "2022-09-30", publisher: "Looper" },
  { on: "2022-01-21", to: "2023-07-14", publisher: "Variety" },
  { on: "2022-04-28", to: "2023-07-14", publisher: "syracuse.com" },
  { on: "2023-04-27", to: "2023-07-12", publisher: "PopCulture.com" },
  { on: "2023-07-12", to: "2023-07-12", standing: "released", publisher: "ComicBook.com" },
];

const MISSION = {
  slug: "mission-impossible-dead-reckoning",
  title: "Mission: Impossible – Dead Reckoning",
} as const;

/** A film of ten entries, as the record has it. */
export function missionImpossible(): FilmRecord {
  const changes = TEN.map(({ publisher, ...words }) => recorded({ ...words, pages: [page(publisher)] }));
  return film([{ region: "US", type: "theatrical", variant: "", version: 1, changes, claims: [] }], MISSION);
}
