import { expect, test } from "vitest";
import { fitDisplay, lineWidth, NARROW_MEASURE, WIDE_MEASURE } from "./display-fit.ts";

const DATES = [
  "July 12, 2023",
  "May 1, 2111",
  "September 30, 2022",
  "12 July 2023",
  "18 December 2026",
  "Summer 2027",
  "Winter 2022–23",
  "January – April 2027",
  "2028 or later",
  "Memorial Day weekend",
  "Cancelled",
] as const;

function filled(text: string, measure: typeof WIDE_MEASURE) {
  const { lines, stretch, size } = fitDisplay(text, measure);
  return Math.max(...lines.map((line) => lineWidth(line, stretch))) * size;
}

test.each(DATES)("%s stands on one line and fills a wide measure", (text) => {
  expect(fitDisplay(text, WIDE_MEASURE).lines).toEqual([text]);
  expect(filled(text, WIDE_MEASURE)).toBeGreaterThan(0.985);
  expect(filled(text, WIDE_MEASURE)).toBeLessThanOrEqual(1);
});

test.each(DATES)("%s fills a phone's measure", (text) => {
  expect(filled(text, NARROW_MEASURE)).toBeGreaterThan(0.985);
  expect(filled(text, NARROW_MEASURE)).toBeLessThanOrEqual(1);
});

test.each([
  ["July 12, 2023", ["July 12,", "2023"]],
  ["September 30, 2022", ["September 30,", "2022"]],
  ["12 July 2023", ["12 July", "2023"]],
  ["45 days after cinemas", ["45 days", "after", "cinemas"]],
  ["Cancelled", ["Cancelled"]],
])("on a phone, %s keeps a day beside its month and a count beside its noun", (text, lines) => {
  expect(fitDisplay(text, NARROW_MEASURE).lines).toEqual(lines);
});

test("a text too short for the widest setting grows no further than the largest size", () => {
  expect(fitDisplay("2027", WIDE_MEASURE)).toMatchObject({ stretch: 125, size: WIDE_MEASURE.largest });
});

test("the longest wording is broken into few lines, none wider than the measure", () => {
  const wording = "To be dated once the strike is over, say the people who made it, ".repeat(4).slice(0, 200).trim();
  const { lines } = fitDisplay(wording, WIDE_MEASURE);
  expect(lines.length).toBeLessThanOrEqual(WIDE_MEASURE.maxLines);
  expect(lines.join(" ")).toBe(wording);
  expect(filled(wording, WIDE_MEASURE)).toBeLessThanOrEqual(1);
});

test("a word of two hundred letters, or of another script, still fits", () => {
  expect(filled("x".repeat(200), NARROW_MEASURE)).toBeLessThanOrEqual(1);
  expect(filled("二〇二七年夏休み公開予定", WIDE_MEASURE)).toBeLessThanOrEqual(1);
});
