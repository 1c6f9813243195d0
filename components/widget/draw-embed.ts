import type { EmbedAnswer, EmbedStep } from "./answer.ts";
import { drawBar, drawPicture } from "./draw-picture.ts";
import type { MakeElement } from "./markup.ts";

/**
 * One release of a film: what it has now, its history as a picture and as a list, how fresh that is, and where it is from.
 * `limit` entries are shown, and the earlier ones opened on demand.
 */
export function drawEmbed<Element>(answer: EmbedAnswer, limit: number, make: MakeElement<Element>): readonly Element[] {
  const { title, url, now, say, notes = [], fresh, years, steps } = answer;
  const rows = drawRows(steps, make);
  const earlier = Math.max(0, rows.length - limit);
  const first = rows.splice(0, earlier);
  // Two days stand side by side in a row: which is which is said to those who do not see them.
  const label = "Announced on, date, what it did";
  return [
    make("p", { class: "title" }, make("a", { href: url }, title)),
    make("p", {}, make("b", {}, now), ` ${say}`),
    ...notes.map((note) => make("p", { class: "quiet" }, note)),
    ...(years ? drawPicture(answer, make) : []),
    ...(earlier
      ? [make("details", {}, make("summary", {}, `+${earlier} earlier`), make("ol", { "aria-label": label }, ...first))]
      : []),
    make("ol", { "aria-label": label, start: earlier + 1 }, ...rows),
    make("p", { class: "quiet" }, `${fresh}. `, make("a", { href: new URL("/", url).href }, "Slateline")),
  ];
}

function drawRows<Element>(steps: readonly EmbedStep[], make: MakeElement<Element>): Element[] {
  const current = steps.findLast(({ date }) => date);
  let before: EmbedStep["at"];
  return steps.map((step) => {
    const { on, date, did, source, at, way } = step;
    const bar = at ? [drawBar(at, { way, before }, make)] : [];
    before = at ?? before;
    // What it no longer has is struck through, as on the film's page.
    const name = step === current ? "b" : at ? "s" : "span";
    return make(
      "li",
      {},
      make("span", { class: "on" }, on),
      " ",
      ...(date ? [make(name, {}, date), " "] : []),
      did,
      ...(source ? [make("small", {}, ` ${source}`)] : []),
      ...bar,
    );
  });
}
