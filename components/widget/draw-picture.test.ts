import { expect, test } from "vitest";
import type { EmbedAnswer } from "./answer.ts";
import { drawPicture } from "./draw-picture.ts";

interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly content: readonly (Drawn | string)[];
}

function make(name: string, attributes: Drawn["attributes"], ...content: Drawn["content"]): Drawn {
  return { name, attributes, content };
}

function textsOf(drawn: Drawn | string): Drawn[] {
  if (typeof drawn === "string") return [];
  return [...(drawn.name === "text" ? [drawn] : []), ...drawn.content.flatMap(textsOf)];
}

function numbersOf(places: readonly (readonly number[] | undefined)[]) {
  const steps = places.map((at) => ({ on: "", did: "", at }));
  const answer: EmbedAnswer = { title: "", url: "", now: "", say: "", fresh: "", years: [[240, 2022]], steps };
  const numbers = drawPicture(answer, make).flatMap(textsOf);
  return numbers.filter((text) => text.attributes["class"] === "no").map((text) => text.content[0]);
}

test("a mark bears the number of its line in the list, also behind lines that have none", () => {
  expect(numbersOf([[20], undefined, [200, 240], [460]])).toEqual(["1", "3", "4"]);
});

test("of marks that crowd the last bears its number, wherever on the axis the others are", () => {
  expect(numbersOf([[100], [300], [302], [310]])).toEqual(["1", "4"]);
  expect(numbersOf([[100], [300], [101]])).toEqual(["2", "3"]);
});
