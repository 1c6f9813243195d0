import { expect, test } from "vitest";
import { DEFAULT_LIMIT, filmQueryOf, parseEmbedWish } from "./embed-wish.ts";

test("an embed that asks for nothing follows its page, in Slateline's colour", () => {
  const wish = { theme: "auto", accent: null, limit: DEFAULT_LIMIT, locale: null };
  expect(parseEmbedWish({})).toEqual({ wish, ignored: [] });
  expect(parseEmbedWish({ theme: "", accent: "", limit: "", lang: "" })).toEqual({ wish, ignored: [] });
});

test("theme, accent, limit and language are read", () => {
  const { wish, ignored } = parseEmbedWish({ theme: "dark", accent: "#b3350a", limit: "3", lang: "en-GB" });
  expect(wish).toEqual({ theme: "dark", accent: "#b3350a", limit: 3, locale: "en-GB" });
  expect(ignored).toEqual([]);
});

test.each([
  [{ theme: "pink" }, "The theme “pink” was ignored: it is none of auto, light, dark."],
  [{ accent: "red;}*{display:none" }, "The accent “red;}*{display:none” was ignored: write it as #b3350a or teal."],
  [{ accent: "#12345" }, "The accent “#12345” was ignored: write it as #b3350a or teal."],
  [{ limit: "0" }, "The limit “0” was ignored: it is a number from 1 to 200."],
  [{ lang: "de" }, "The language “de” was ignored: Slateline writes English, as in en-GB or en-US."],
  [{ theme: ["dark", "light"] }, "The theme was ignored: it was given more than once."],
])("what cannot be read of %o is named", (query, problem) => {
  expect(parseEmbedWish(query)).toEqual({ wish: parseEmbedWish({}).wish, ignored: [problem] });
});

test("a live embed asks for no day, a pinned one for its day", () => {
  expect(filmQueryOf({ region: "GB", asOf: "live", theme: "dark" })).toEqual({ region: "GB" });
  expect(filmQueryOf({ asOf: "2020-05-01" })).toMatchObject({ asOf: "2020-05-01" });
});
