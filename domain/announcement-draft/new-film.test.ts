import { expect, test } from "vitest";
import { type DraftFilm, emptyLine } from "./draft.ts";
import { besideOthers } from "./new-film.ts";

const film = (title: string, slug: string): DraftFilm => ({ title, slug, isNew: true });
const lines = (...films: readonly DraftFilm[]) => films.map((one, index) => ({ ...emptyLine(`${index}`), film: one }));

test("an address that another new film was proposed gets the next number", () => {
  const others = lines(film("Blade", "blade"), film("Blade?", "blade-2"));
  expect(besideOthers(film("Blade!", "blade"), others).slug).toBe("blade-3");
  expect(besideOthers(film("Dune!", "dune-2"), lines(film("Dune", "dune-2"))).slug).toBe("dune-3");
});

test("a new film of one title is one film, in however many lines", () => {
  expect(besideOthers(film("Blade ", "blade"), lines(film("Blade", "blade-2"))).slug).toBe("blade-2");
});

test("a film on record stands in the way of none", () => {
  const onRecord = { ...film("Dune", "dune"), isNew: false };
  expect(besideOthers(film("Dune?", "dune"), lines(onRecord)).slug).toBe("dune");
});
