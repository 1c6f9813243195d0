import fc from "fast-check";
import { expect, test } from "vitest";
import { meets } from "#domain/timeline/geometry.ts";
import { textWidth } from "#domain/timeline/text-width.ts";
import { layoutTrend, trendDays, type TrendInput, type TrendSize } from "./layout.ts";
import type { TrendLine } from "./line.ts";
import type { TrendPicture } from "./picture.ts";

const WIDE: TrendSize = { width: 784, height: 580, labels: "names" };
const TODAY = 3000;
const years = Array.from({ length: 30 }, (_, index) => ({ day: index * 365, year: 1970 + index }));

/** Announced on a day for another, then moved by the announcements given. */
function line(label: string, from: number, date: number, moves: readonly { on: number; to: number }[] = []): TrendLine {
  const at = (day: number) => ({ first: day, last: day });
  const first = { from, date, direction: null, announcement: `first-${label}` } as const;
  const later = moves.map(
    ({ on, to }) => ({ from: on, date: to, direction: "later", announcement: `on-${on}` }) as const,
  );
  return {
    label,
    periods: [first, ...later].map((period) => ({
      ...period,
      announced: at(period.from),
      date: { earliest: period.date, latest: period.date },
      isEnded: false,
      hasOpened: false,
      isCounted: true,
    })),
  };
}

function layout(lines: readonly TrendLine[], more: Partial<TrendInput> = {}, size = WIDE): TrendPicture {
  const announcements = new Map([["on-800", "Apr 24, 2020"]]);
  const picture = layoutTrend({ lines, chosen: null, today: TODAY, years, announcements, ...more }, size);
  if (!picture) throw new Error("Nothing was laid out");
  return picture;
}

test("a slate without a date has no chart", () => {
  expect(layoutTrend({ lines: [], chosen: null, today: TODAY, years, announcements: new Map() }, WIDE)).toBeNull();
  expect(trendDays([], TODAY)).toBeNull();
});

test("a delay is a step up; a line is level and upright, never a slope", () => {
  const { curves } = layout([line("A", 500, 1500, [{ on: 800, to: 2000 }])]);
  const [points = []] = curves[0]?.solid ?? [];
  expect(points).toHaveLength(4);
  const [first, , third] = points;
  expect(third?.y).toBeLessThan(first?.y ?? 0);
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before) expect(before.x === point.x || before.y === point.y).toBe(true);
  }
});

test("an opening lies on the diagonal", () => {
  const { curves, openingDay } = layout([line("A", 500, 1500), line("B", 600, 2600)]);
  const end = curves[0]?.solid[0]?.at(-1);
  if (!openingDay || !end) throw new Error("No diagonal, or no line");
  const { from, to } = openingDay;
  const along = (end.x - from.x) / (to.x - from.x);
  expect(end.y).toBeCloseTo(from.y + along * (to.y - from.y), 6);
});

test("the chosen line is drawn last", () => {
  const lines = [line("A", 500, 1500), line("B", 600, 2600), line("C", 700, 2700)];
  expect(layout(lines, { chosen: 0 }).curves.map(({ index }) => index)).toEqual([1, 2, 0]);
});

test("an announcement that moved several is one rule, labelled once; one that moved one is none", () => {
  const moved = [{ on: 800, to: 2000 }];
  const { rules } = layout([
    line("A", 500, 1500, moved),
    line("B", 500, 1600, moved),
    line("C", 500, 1700, [{ on: 900, to: 2100 }]),
  ]);
  expect(rules.map(({ text }) => text)).toEqual(["Apr 24, 2020, 2 of these moved"]);
});

test("a date far beyond all others is drawn at the edge, with its year", () => {
  const lines = Array.from({ length: 12 }, (_, index) => line(`${index}`, 500, 2000 + index * 20));
  const picture = layout([...lines, line("Far", 500, 2050, [{ on: 800, to: 9200 }])]);
  expect(picture.curves[12]?.marks).toMatchObject([{ kind: "clippedAbove", year: 1995, y: picture.plot.y + 8 }]);
});

test("where there is no room for names, each line bears its place", () => {
  const { curves, rules } = layout(
    [line("A", 500, 1500), line("B", 600, 2600)],
    {},
    { width: 340, height: 400, labels: "numbers" },
  );
  expect(curves.map(({ label }) => label.text)).toEqual(["1", "2"]);
  expect(rules).toEqual([]);
});

test("labels of twenty lines, wherever they end, lie in the picture and on no other", () => {
  const history = fc.record({ from: fc.integer({ min: 0, max: 2000 }), ahead: fc.integer({ min: 30, max: 2500 }) });
  fc.assert(
    fc.property(fc.array(history, { minLength: 1, maxLength: 20 }), (histories) => {
      const { curves } = layout(
        histories.map(({ from, ahead }, index) => line(`Film number ${index}`, from, from + ahead)),
      );
      const boxes = curves.map(({ label: { x, y, text } }) => ({
        x,
        // A little less than the 11 px that labels keep, for the last digit of a sum.
        y: y - 5.4,
        width: textWidth(text, "note"),
        height: 10.8,
      }));
      for (const [index, box] of boxes.entries()) {
        expect(box.x + box.width).toBeLessThanOrEqual(WIDE.width + 1);
        expect(boxes.slice(index + 1).some((other) => meets(box, other, 0))).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
});
