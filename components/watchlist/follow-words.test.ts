import { expect, test } from "vitest";
import { followWord, nameFollowMark } from "./follow-words.ts";

test.each([true, false])("the name of the mark begins with the word that is shown, followed: %j", (isFollowed) => {
  const shown = followWord({ isFollowed, compact: false });
  expect(shown).not.toBeNull();
  expect(nameFollowMark({ title: "Dune", shown })).toBe(`${shown} Dune`);
});

test("a mark without words keeps its name", () => {
  const names = [true, false].map((isFollowed) =>
    nameFollowMark({ title: "Dune", shown: followWord({ isFollowed, compact: true }) }),
  );
  expect(names).toEqual(["Follow Dune", "Follow Dune"]);
});
