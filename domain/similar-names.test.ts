import { expect, test } from "vitest";
import { nameKey, rankByLikeness } from "./similar-names.ts";

const RECKONING = {
  slug: "mission-impossible-dead-reckoning",
  names: ["Mission: Impossible – Dead Reckoning", "Mission: Impossible 7"],
};
const BLADE = { slug: "blade", names: ["Blade"] };
const BLADE_RUNNER = { slug: "blade-runner-2099", names: ["Blade Runner 2099"] };
const FILMS = [RECKONING, BLADE, BLADE_RUNNER];

const found = (wanted: string) => rankByLikeness(wanted, FILMS, 5).map((film) => film.slug);

test("a typing error in a slug still finds its film", () => {
  expect(found("mision-imposible-dead-reckoning")).toEqual([RECKONING.slug]);
});

test("a former name finds the film that bore it", () => {
  expect(found("mission-impossible-7")).toEqual([RECKONING.slug]);
});

test("a name that begins like the whole of another is near it, but never nearer than the name itself", () => {
  expect(found("blade-2025")).toEqual([BLADE.slug]);
  expect(found("blade")).toEqual([BLADE.slug, BLADE_RUNNER.slug]);
});

test("a name in letters that no slug can spell is compared by those letters", () => {
  const yourName = { slug: "your-name", names: ["Your Name.", "君の名は。"] };
  expect(rankByLikeness("君の名", [...FILMS, yourName], 5)).toEqual([yourName]);
});

test("nothing is offered for what resembles nothing, nor for what has no letters at all", () => {
  expect(found("wp-login-php")).toEqual([]);
  expect(found("…")).toEqual([]);
});

test("no more are offered than asked for", () => {
  expect(rankByLikeness("blade", FILMS, 1)).toEqual([BLADE]);
});

test("a key drops accents and signs, and keeps its script", () => {
  expect(nameKey("Amélie: Le fabuleux destin!")).toBe("amelie-le-fabuleux-destin");
  expect(nameKey("君の名は。")).toBe("君の名は");
});
