import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  beginningsOf,
  bestMatch,
  formsAndEndsOf,
  formsOf,
  isCorrectable,
  nearestWords,
  searchKeys,
  wordsOf,
} from "./search-name.ts";

const match = (typed: string, ...names: string[]) => bestMatch(wordsOf(typed), names)?.match;

test.each([
  ["Amélie: Le fabuleux destin!", ["amelie", "le", "fabuleux", "destin"]],
  ["Bjørn & Straße", ["bjorn", "and", "strasse"]],
  ["君の名は。", ["君の名は"]],
  ["ガンダム", ["カンタム"]],
  ["기생충", ["기생충"]],
  ["ΟΔΥΣΣΕΥΣ", ["οδυσσευσ"]],
  ["İstanbul", ["istanbul"]],
  ["…", []],
])("%j has the words %j", (name, words) => expect(wordsOf(name)).toEqual(words));

test("a name is found from each of its words on", () => {
  expect(searchKeys("Mission: Impossible 7")).toEqual(["missionimpossible7", "impossible7", "7"]);
});

test("a name in a script without spaces is found from each of its letters on", () => {
  expect(searchKeys("君の名")).toEqual(["君の名", "の名", "名"]);
  expect(searchKeys("劇場版 F9")).toEqual(["劇場版f9", "場版f9", "版f9", "f9"]);
});

test("a key is cut to forty letters, and never within one", () => {
  expect(searchKeys("a".repeat(60))).toEqual(["a".repeat(40)]);
  expect(searchKeys(`${"a".repeat(39)}𠮷𠮷`)[0]).toBe(`${"a".repeat(39)}𠮷`);
});

test("words one typing error apart have a form in common", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 4, maxLength: 9 });
  const error = fc.constantFrom("leave out", "put in", "put for another", "swap");
  fc.assert(
    fc.property(letters, fc.nat(), error, (word, place, kind) => {
      const at = place % (word.length - 1);
      const [first = "", second = ""] = word.slice(at);
      const instead = {
        "leave out": second,
        "put in": `${first}x${second}`,
        "put for another": `x${second}`,
        swap: second + first,
      };
      const typed = word.slice(0, at) + instead[kind] + word.slice(at + 2);
      expect(formsOf(typed).some((form) => formsOf(word).includes(form))).toBe(true);
    }),
  );
});

test("a word is found by its ends of three letters and more", () => {
  expect(formsAndEndsOf("dune")).toEqual(["dune", "une", "dne", "due", "dun"]);
  expect(formsAndEndsOf("impossible")).toContain("possible");
  expect(formsAndEndsOf("impossible")).toContain("ble");
  expect(formsAndEndsOf("impossible")).not.toContain("le");
});

test("only words of letters, of a script with spaces, can be corrected", () => {
  expect(["dune", "f9", "2001", "君の名は", "die", "солярис"].filter(isCorrectable)).toEqual(["dune", "солярис"]);
});

describe("a name matches what was typed", () => {
  test.each([
    ["dune", "Dune", "exactly"],
    ["SPIDERMAN", "Spider-Man", "exactly"],
    ["amelie", "Amélie", "exactly"],
    ["fast and furious", "Fast & Furious", "exactly"],
    ["dune", "Dune: Part Two", "begins"],
    ["impossible", "Mission: Impossible", "word begins"],
    ["の名", "君の名は。", "word begins"],
    ["possible", "Mission: Impossible", "contains"],
    ["dune two", "Dune: Part Two", "all words"],
    ["blade 2025", "Blade", "is its beginning"],
    ["misson imposible", "Mission: Impossible – Dead Reckoning", "nearly"],
    ["misson imposi", "Mission: Impossible", "nearly"],
  ])("%j, %j: %s", (typed, name, kind) => expect(match(typed, name)).toBe(kind));

  test.each([
    ["wp-login.php", "Logan"],
    ["dune", "Blade Runner"],
    ["…", "Dune"],
    ["dune", "…"],
  ])("%j, %j: not at all", (typed, name) => expect(match(typed, name)).toBeUndefined());

  test("of two that it resembles, the one that does not go on", () => {
    const names = ["Dead Reckoning Part Two", "Dead Reckoning"];
    expect(bestMatch(wordsOf("dead reckonning"), names)?.name).toBe("Dead Reckoning");
  });

  test("by the best of its names", () => {
    expect(bestMatch(wordsOf("mission impossible 7"), ["Dead Reckoning", "Mission: Impossible 7"])).toEqual({
      name: "Mission: Impossible 7",
      match: "exactly",
      difference: 0,
    });
  });
});

test("the words that one may have been meant for come nearest first, and no others", () => {
  expect(nearestWords("misson", ["missouri", "mission", "missions", "omission", "emissons"], 3)).toEqual([
    "mission",
    "emissons",
    "missions",
  ]);
  expect(nearestWords("possible", ["impossibly", "impossible"], 3)).toEqual(["impossible"]);
});

test("what was typed is also looked for less its last words, but never less all of them", () => {
  expect(beginningsOf(["blade", "2025", "film"])).toEqual(["blade", "blade2025"]);
  expect(beginningsOf(["blade"])).toEqual([]);
});
