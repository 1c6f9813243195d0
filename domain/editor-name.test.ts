import { expect, test } from "vitest";
import { isSameEditorName } from "./editor-name.ts";

test.each([
  ["Zoë Bell", "zoe  bell"],
  ["ADA", "ada"],
  ["Ada-Maria", "Ada Maria"],
  ["ﬁona", "Fiona"],
  ["★", " ★ "],
])("%s and %s are one name", (one, other) => {
  expect(isSameEditorName(one, other)).toBe(true);
});

test.each([
  ["Ada", "Adam"],
  ["Ann Abel", "Anna Bel"],
  ["★", "☆"],
  ["", "Ada"],
])("%s and %s are two", (one, other) => {
  expect(isSameEditorName(one, other)).toBe(false);
});
