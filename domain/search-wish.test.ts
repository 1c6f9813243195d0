import { expect, test } from "vitest";
import { parseSearchWish } from "./search-wish.ts";

test("a text and a region are read, the spaces around the text dropped", () => {
  expect(parseSearchWish({ q: "  misson imposible ", region: "gb" })).toEqual({
    wish: { text: "misson imposible", region: "GB" },
    ignored: [],
  });
});

test("an empty form asks for nothing, and nothing of it is wrong", () => {
  expect(parseSearchWish({ q: "", region: "" })).toEqual({ wish: { text: "", region: null }, ignored: [] });
});

test("what cannot be read is named, each in a sentence", () => {
  expect(parseSearchWish({ q: ["a", "b"], region: "UK", page: "2" }).ignored).toEqual([
    "The search was ignored: it was given more than once.",
    "The region “UK” was ignored: no country has that code.",
    "“page” was ignored: this page takes a text and a region.",
  ]);
  expect(parseSearchWish({ q: "\u0000" }).ignored).toEqual(["The search was ignored: it has no letters."]);
});

test("a text that no name is as long as is cut between letters, and the reader told", () => {
  const { wish, ignored } = parseSearchWish({ q: "😀".repeat(201) });
  expect([...wish.text]).toHaveLength(200);
  expect(ignored).toEqual(["Only the first 200 letters were looked for."]);
});
