import { expect, test } from "vitest";
import { offersOf, saySearch } from "./film-search.ts";

const TENET = { slug: "tenet", title: "Tenet", aside: "2020" };
const asked = { text: "tenet", data: undefined, fetchStatus: "fetching", isError: false } as const;
const answered = { ...asked, data: [TENET], fetchStatus: "idle" } as const;

test("nothing can be chosen while the search for a text is on its way", () => {
  expect(offersOf(asked)).toEqual([]);
  expect(saySearch(asked)).toBe("Searching…");
});

test("what is found comes first, and behind it a new film of that title", () => {
  expect(offersOf(answered)).toEqual([TENET, { slug: null, title: "tenet", aside: "" }]);
  expect(saySearch(answered)).toBeNull();
});

test("offline nothing can be chosen, and the status says why", () => {
  const paused = { ...asked, fetchStatus: "paused" } as const;
  expect(offersOf(paused)).toEqual([]);
  expect(saySearch(paused)).toBe("You are offline: the search goes on when you are back.");
});

test("a search that fails leaves the making of a new film", () => {
  const failed = { ...asked, fetchStatus: "idle", isError: true } as const;
  expect(offersOf(failed)).toEqual([{ slug: null, title: "tenet", aside: "" }]);
  expect(saySearch(failed)).toBe("The search does not answer. A new film can be made.");
});

test("no film is made of a title longer than a title may be", () => {
  const titles = [300, 301].map((length) => offersOf({ ...answered, data: [], text: "x".repeat(length) }));
  expect(titles.map((offers) => offers.length)).toEqual([1, 0]);
});

test("an empty field offers and says nothing", () => {
  expect(offersOf({ ...answered, text: "" })).toEqual([]);
  expect(saySearch({ ...asked, text: "" })).toBeNull();
});
