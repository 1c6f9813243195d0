import { expect, test } from "vitest";
import { parseListWish } from "./list-wish.ts";

test("a studio and a page are read, and nothing is ignored", () => {
  expect(parseListWish({ studio: "a24", page: "2" })).toEqual({ wish: { studio: "a24", page: 2 }, ignored: [] });
});

test("a form left on all studios asks for the first page of everything", () => {
  expect(parseListWish({ studio: "" })).toEqual({ wish: { studio: null, page: 1 }, ignored: [] });
});

test.each(["0", "-1", "1.5", "two", "9999999", "１"])("page %s is ignored, with a note, for the first", (page) => {
  const { wish, ignored } = parseListWish({ page });
  expect(wish.page).toBe(1);
  expect(ignored).toEqual([`The page “${page}” was ignored: pages are numbered from 1.`]);
});

test("what is given twice is ignored rather than guessed at", () => {
  const { wish, ignored } = parseListWish({ studio: ["a24", "neon"], page: ["1", "2"] });
  expect(wish).toEqual({ studio: null, page: 1 });
  expect(ignored).toEqual([
    "The studio was ignored: it was given more than once.",
    "The page was ignored: it was given more than once.",
  ]);
});

test("unknown keys are named in one note, however many and however long", () => {
  expect(parseListWish({ mode: "old", asOf: "2020-04-01" }).ignored).toEqual([
    "“mode” was ignored: this page takes a studio, a page number, a month and a day to look back from.",
  ]);
  const many = parseListWish({ ["x".repeat(500)]: "", utm: "1", ref: "2" }).ignored;
  expect(many).toEqual([
    `“${"x".repeat(60)}…” and 2 more in the address were ignored: this page takes a studio, a page number, a month and a day to look back from.`,
  ]);
});
