import { expect, test } from "vitest";
import { formatFilmCursor, parseFilmCursor } from "./film-cursor.ts";

test("the cursor of a film is read back", () => {
  expect(parseFilmCursor(formatFilmCursor("dune-part-two"))).toBe("dune-part-two");
});

test.each(["", "abc", "dune", "film_", "film_Dune", "film_a b", "xfilm_dune", "film_dune\n"])("%j is none", (text) => {
  expect(parseFilmCursor(text)).toBeUndefined();
});
