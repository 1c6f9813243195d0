import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { toPartialDate } from "#domain/partial-date.ts";
import { TimelineFigure } from "./timeline-figure.tsx";
import type { DatedRelease, ReleaseStep } from "./timeline-steps.ts";

const first: ReleaseStep = {
  standing: "dated",
  date: toPartialDate("2021-07-23"),
  shift: null,
  label: "July 23, 2021",
  note: "first exact date",
};

const undated: ReleaseStep = { standing: "undated", date: null, shift: null, label: "no date", note: "since May" };

function draw(steps: readonly ReleaseStep[], others: readonly DatedRelease[] = []): string {
  const props = { steps, others, othersName: `${others.length} other`, locale: "en-US", children: "In words." };
  return renderToStaticMarkup(createElement(TimelineFigure, props));
}

test("the picture is hidden from screen readers and its caption is not", () => {
  const [before, caption] = draw([first]).split("<figcaption>");
  expect(before?.match(/<svg class="[^"]*" [^>]*aria-hidden="true"/g)).toHaveLength(2);
  expect(caption).toContain("In words.");
});

test("a wording is drawn as it was printed, never as markup", () => {
  expect(draw([{ ...first, label: "<b>soon</b> & later" }])).toContain("&lt;b&gt;soon&lt;/b&gt; &amp; later");
});

test("the other releases fold open as a list", () => {
  const others = [{ date: toPartialDate("2021-07-22"), label: "July 22, 2021, in UK cinemas" }];
  expect(draw([first], others)).toContain("<summary>1 other</summary><ul><li>July 22, 2021, in UK cinemas</li></ul>");
  expect(draw([first])).not.toContain("<details");
});

test("a release that never had a date has no picture", () => {
  expect(draw([undated])).toBe("");
});

test("a picture of five moves and six other releases weighs less than 6 kB", () => {
  const days = ["2019-04-19", "2020-04-10", "2020-05-22", "2021-04-02", "2021-05-28", "2021-06-25"];
  const steps = days.map((day) => ({
    ...first,
    date: toPartialDate(day),
    label: day,
    shift: { direction: "later" as const, days: 100, roughDays: null },
  }));
  const others = days.map((day) => ({ date: toPartialDate(day), label: `${day}, in UK cinemas` }));
  const [, compact, wide] = draw(steps, others).split(/(?=<svg class="tl-picture)/);
  for (const picture of [compact, wide]) expect(picture?.length).toBeLessThan(6000);
});
