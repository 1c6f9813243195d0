import { expect, test } from "vitest";
import common from "./common-passwords.json" with { type: "json" };
import { LONGEST_PASSWORD, parsePassword } from "./password-rules.ts";

const ADA = { about: ["Ada Lovelace", "countess@example.org"] };

const isGood = (text: string) => parsePassword(text, ADA).ok;

test("eight characters are enough and seven are not, whatever a character is made of", () => {
  expect(isGood("vjqmtzrw")).toBe(true);
  expect(isGood("vjqmtzr")).toBe(false);
  expect(isGood("🎬🎞🎥📽🎭🎟🍿")).toBe(false);
  expect(isGood("🎬🎞🎥📽🎭🎟🍿🎫")).toBe(true);
});

test("a whole sentence is taken, spaces and all, up to the most that is hashed", () => {
  expect(isGood("x".repeat(LONGEST_PASSWORD))).toBe(true);
  expect(isGood("x".repeat(LONGEST_PASSWORD + 1))).toBe(false);
  expect(isGood("  the sea was angry that day  ")).toBe(true);
});

test("none of the 3,000 most common is taken, in whatever case", () => {
  expect(new Set(common).size).toBe(3000);
  expect(common.filter(isGood)).toEqual([]);
  expect(isGood("QwertyUIOP")).toBe(false);
});

test.each(["lovelace", "Lovelace12", "countess1", "slateline!", "slateline-ada", "countess@example.org"])(
  "%s is refused: it is made of what anybody knows of its owner",
  (text) => {
    expect(isGood(text)).toBe(false);
  },
);

test("a name within a sentence is no reason to refuse it", () => {
  expect(isGood("lovelace wrote the first program")).toBe(true);
});
