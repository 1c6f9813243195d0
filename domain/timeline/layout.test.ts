import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { addMonths, fromDayNumber, toDayNumber } from "#domain/gregorian.ts";
import { timelineRange } from "./axis.ts";
import type { Box } from "./geometry.ts";
import { layoutTimeline } from "./layout.ts";
import type { MonthStart } from "./months.ts";
import { PIN_RADIUS, type Timeline } from "./picture.ts";
import { type DatedStep, type DatelessStep, type OtherRelease, pinNumbers, type TimelineStep } from "./steps.ts";

/** A step to one day, with its size where it moved by so many days. */
function on(day: string, days: number | null = null): DatedStep {
  const earliest = toDayNumber(toCalendarDate(day));
  const direction = (days ?? 0) < 0 ? ("earlier" as const) : ("later" as const);
  const move = days === null ? null : { direction, days, text: `${days > 0 ? "+" : ""}${days} days` };
  return { kind: "dated", earliest, latest: earliest, label: day, note: null, move };
}

function within(label: string, from: string, to: string | null, direction?: "later" | "earlier"): DatedStep {
  return {
    kind: "dated",
    earliest: toDayNumber(toCalendarDate(from)),
    latest: to === null ? null : toDayNumber(toCalendarDate(to)),
    label,
    note: null,
    move: direction ? { direction, days: null, text: direction } : null,
  };
}

function without(note: string, kind: DatelessStep["kind"] = "undated"): DatelessStep {
  return { kind, label: kind === "undated" ? "no date" : "cancelled", note };
}

function other(day: string): OtherRelease {
  const earliest = toDayNumber(toCalendarDate(day));
  return { earliest, latest: earliest, label: day };
}

function monthsIn(steps: readonly TimelineStep[], others: readonly OtherRelease[]): MonthStart[] {
  const range = timelineRange(steps, others);
  const months: MonthStart[] = [];
  if (!range) return months;
  let date = toCalendarDate(`${fromDayNumber(range.from).slice(0, 7)}-01`);
  for (; toDayNumber(date) <= range.to; date = addMonths(date, 1)) {
    const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
    months.push({ day: toDayNumber(date), month, year, name: `M${month}` });
  }
  return months;
}

function layout(steps: readonly TimelineStep[], others: readonly OtherRelease[] = [], width = 1184): Timeline {
  const timeline = layoutTimeline({ steps, others, months: monthsIn(steps, others), width });
  if (!timeline) throw new Error("these steps have no date to draw");
  return timeline;
}

function numbersOf(timeline: Timeline): string[] {
  return timeline.pins.map(({ numbers }) => numbers.map(({ text }) => text).join(" "));
}

function textsOf(timeline: Timeline): string[] {
  return timeline.labels.flatMap(({ lines }) => lines.map(({ text }) => text));
}

describe("pins", () => {
  test("stand in the order of their days and bear the order in which they were announced", () => {
    const steps = [on("2020-12-18"), on("2021-10-08", 294), on("2021-07-16", -84), on("2022-02-18", 217)];
    expect(numbersOf(layout(steps))).toEqual(["1", "3", "2", "4"]);
  });

  test("a date held twice is one pin with two numbers, on one day", () => {
    const { pins } = layout([on("2026-06-05"), on("2026-11-20", 168), on("2026-06-05", -168)]);
    expect(pins.map(({ numbers }) => numbers.map(({ text }) => text))).toEqual([["1", "3"], ["2"]]);
  });

  test("two days of 720 are one pin, whose label names both", () => {
    const timeline = layout([on("2021-07-23"), on("2023-07-14", 721), on("2023-07-12", -2)]);
    expect(numbersOf(timeline)).toEqual(["1", "3 2"]);
    expect(textsOf(timeline)).toEqual(expect.arrayContaining(["2023-07-12", "2023-07-14"]));
  });

  test("a pin between the first and the last that stands for two days names both", () => {
    const steps = [on("2019-11-08"), on("2020-04-08", 152), on("2020-04-10", 2), on("2021-10-08", 546)];
    expect(textsOf(layout(steps))).toEqual(expect.arrayContaining(["2020-04-08", "2020-04-10"]));
  });

  test("more numbers than a head can bear become a span", () => {
    const days = ["2024-03-01", "2024-03-02", "2024-03-03", "2024-03-04", "2024-03-05"];
    expect(numbersOf(layout([...days.map((day) => on(day, 1)), on("2027-03-05", 1095)]))).toEqual(["1–5", "6"]);
  });

  test("the current one is the last, unless the release has no date now", () => {
    const steps = [on("2021-07-23"), on("2022-05-27", 308)];
    expect(layout(steps).pins.map(({ current }) => current)).toEqual([false, true]);
    expect(layout([...steps, without("since May")]).pins.map(({ current }) => current)).toEqual([false, false]);
  });

  test("a restatement draws nothing and has no number", () => {
    const steps = [on("2021-07-23"), on("2021-07-23"), on("2022-05-27", 308), { ...on("2022-05-27"), note: "opened" }];
    expect(pinNumbers(steps)).toEqual([1, null, 2, null]);
    expect(numbersOf(layout(steps))).toEqual(["1", "2"]);
    expect(textsOf(layout(steps))).toContain("opened");
  });
});

describe("arcs", () => {
  test("delays rise above the axis, advances hang below it", () => {
    const { arcs } = layout([on("2021-07-23"), on("2022-05-27", 308), on("2021-11-19", -189)]);
    expect(arcs.map(({ height }) => Math.sign(height))).toEqual([1, -1]);
    expect(arcs.map(({ x1, x2 }) => Math.sign(x2 - x1))).toEqual([1, -1]);
  });

  test("a longer move has a higher arc", () => {
    const { arcs } = layout([on("2021-07-23"), on("2021-11-19", 119), on("2022-09-30", 315)]);
    expect(arcs[1]?.height).toBeGreaterThan(arcs[0]?.height ?? Infinity);
  });

  test("a move too short to draw is a chip beside its pin", () => {
    const { arcs, chips } = layout([on("2021-07-23"), on("2023-07-14", 721), on("2023-07-12", -2)]);
    expect(arcs).toHaveLength(1);
    expect(chips).toMatchObject([{ text: "-2 days", direction: "earlier" }]);
  });

  test("only the first date, the last and the longest move are labelled", () => {
    const steps = [on("2021-07-23"), on("2021-11-19", 119), on("2022-05-27", 189), on("2023-07-14", 413)];
    expect(textsOf(layout(steps)).toSorted()).toEqual(["+413 days", "2021-07-23", "2023-07-14"]);
  });

  test("of two moves of the same size the last is labelled", () => {
    const { labels } = layout([on("2020-12-18"), on("2021-12-17", 364), on("2022-12-16", 364)]);
    const [longest] = labels.filter(({ lines }) => lines.some(({ style }) => style === "later"));
    expect(longest?.at).toBeGreaterThan(592);
  });
});

describe("partial dates", () => {
  test("a window is a bracket over its days", () => {
    const { brackets, axis, scale } = layout([within("summer 2021", "2021-06-01", "2021-08-31"), on("2021-07-23")]);
    expect(brackets).toHaveLength(1);
    expect(scale.ticks).toContain(brackets[0]?.x1);
    expect(scale.ticks).toContain(brackets[0]?.x2);
    expect(brackets[0]?.x1).toBeGreaterThan(axis.x1);
  });

  test("its arc is dashed, leaves from the middle and is never the one that bears a size", () => {
    const timeline = layout([
      within("2027", "2027-01-01", "2027-12-31"),
      within("2029", "2029-01-01", "2029-12-31", "later"),
    ]);
    const [first, second] = timeline.brackets.map(({ x1, x2 }) => (x1 + x2) / 2);
    expect(timeline.arcs).toMatchObject([{ dashed: true, shape: "whole" }]);
    expect(timeline.arcs[0]?.x1).toBeCloseTo((first ?? 0) + 4);
    expect(timeline.arcs[0]?.x2).toBeCloseTo((second ?? 0) - 4);
    expect(textsOf(timeline)).toEqual(["2029", "2027"]);
  });

  test("an arc is dashed whichever end is a window, and whole between days", () => {
    const summer = within("summer 2022", "2022-06-01", "2022-08-31", "later");
    const { arcs } = layout([on("2021-07-23"), summer, on("2023-07-14", 400), on("2024-07-12", 364)]);
    expect(arcs.map(({ dashed }) => dashed)).toEqual([true, true, false]);
  });

  test("an open window runs to the end of the axis", () => {
    const { brackets, axis } = layout([on("2026-05-01"), within("2028 or later", "2028-01-01", null, "later")]);
    expect(brackets).toMatchObject([{ open: true, x2: axis.x2, current: true }]);
  });

  test("overlapping windows stand on one another, the narrower below", () => {
    const { brackets } = layout([
      within("2022", "2022-01-01", "2022-12-31"),
      within("Dec", "2022-12-01", "2022-12-31"),
    ]);
    expect(brackets.map(({ title, level }) => [title, level])).toEqual([
      ["Dec", 0],
      ["2022", 1],
    ]);
  });
});

describe("stretches without a date", () => {
  test("one in the middle is a tray on the arc, which goes in dashed and comes out with the move's direction", () => {
    const { trays, arcs } = layout([on("2020-12-25"), without("6 days"), on("2021-12-22", 362)]);
    expect(trays).toMatchObject([{ lines: ["no date", "6 days"], current: false }]);
    expect(arcs).toMatchObject([
      { shape: "into", direction: null, dashed: true, x2: trays[0]?.at },
      { shape: "outOf", direction: "later", dashed: false, x1: trays[0]?.at },
    ]);
  });

  test("a date that came back to the same day still shows the stretch between", () => {
    const { trays, arcs, pins } = layout([on("2024-03-01"), without("a month"), on("2024-03-01")]);
    expect(trays).toHaveLength(1);
    expect(arcs).toHaveLength(2);
    expect(pins).toHaveLength(1);
  });

  test("a history that begins and ends without a date has a tray at either end of the axis", () => {
    const { trays, axis, width } = layout([without("3 years"), on("2023-11-03"), without("since October 22, 2024")]);
    const [first, last] = trays;
    expect(first?.box.x).toBe(0);
    expect((last?.box.x ?? 0) + (last?.box.width ?? 0)).toBe(width);
    expect(trays.map(({ current }) => current)).toEqual([false, true]);
    expect(axis.x1).toBeGreaterThan(first?.box.width ?? Infinity);
    expect(axis.x2).toBeLessThan(last?.box.x ?? 0);
  });

  test("the last known date of a film without one is struck through", () => {
    const { labels } = layout([on("2023-11-03"), on("2025-11-07", 735), without("since October 22, 2024")]);
    const lines = labels.flatMap((label) => label.lines);
    expect(lines.find(({ text }) => text === "2025-11-07")?.style).toBe("was");
  });

  test("a cancellation says so, and by more than its colour", () => {
    const { trays } = layout([on("2023-11-03"), without("since August", "cancelled")]);
    expect(trays[0]?.lines).toEqual(["× cancelled"]);
  });

  test("without any date there is no axis to draw", () => {
    const steps = [without("since 2019")];
    expect(layoutTimeline({ steps, others: [other("2021-01-01")], months: [], width: 1184 })).toBeNull();
    expect(layoutTimeline({ steps: [], others: [], months: [], width: 1184 })).toBeNull();
  });
});

describe("the scale", () => {
  test("other releases on one day are stacked, none hidden", () => {
    const { scale } = layout([on("2021-06-25")], [other("2021-06-24"), other("2021-06-24"), other("2021-06-24")]);
    expect(new Set(scale.dots.map(({ y }) => y)).size).toBe(3);
  });

  test("a re-release forty years on does not crush the picture", () => {
    const steps = [on("2021-06-25"), on("2022-06-24", 364)];
    expect(timelineRange(steps, [other("2062-06-24")])).toEqual(timelineRange(steps, []));
    expect(layout(steps, [other("2062-06-24"), other("2022-07-01")]).scale.dots).toHaveLength(1);
  });

  test("every year is named while there is room, and every tenth over two centuries", () => {
    const years = (timeline: Timeline) =>
      timeline.scale.names.filter(({ kind }) => kind === "year").map(({ text }) => Number(text));
    expect(years(layout([on("2020-12-25"), on("2023-02-12", 779)]))).toEqual([2020, 2021, 2022, 2023]);
    expect(years(layout([on("1899-05-05"), on("2100-07-23", 73_493)])).every((year) => year % 10 === 0)).toBe(true);
  });
});

const text = fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" });

/** Histories on one day, in one season, over years and over all the years a film can have (1888 to 2200). */
const history = fc
  .record({ first: fc.integer({ min: -29_950, max: 60_000 }), span: fc.constantFrom(1, 60, 900, 24_000) })
  .chain(({ first, span }) => {
    const day = fc.integer({ min: first, max: first + span });
    const dated = fc
      .record({ day, length: fc.constantFrom(0, 0, 0, 30, 90, 365, null), label: text, note: fc.option(text) })
      .map(({ day: earliest, length, label, note }) => {
        const latest = length === null ? null : earliest + length;
        return { kind: "dated" as const, earliest, latest, label, note, move: null };
      });
    const dateless = fc.record({
      kind: fc.constantFrom("undated" as const, "cancelled" as const),
      label: text,
      note: fc.option(text),
    });
    const steps = fc.array(fc.oneof({ arbitrary: dated, weight: 5 }, { arbitrary: dateless, weight: 1 }), {
      minLength: 1,
      maxLength: 40,
    });
    const others = fc.array(fc.record({ earliest: day, latest: fc.constant(null), label: text }), { maxLength: 12 });
    return fc.record({ steps: steps.map(withMoves), others, width: fc.integer({ min: 320, max: 1400 }) });
  });

function withMoves(steps: readonly TimelineStep[]): readonly TimelineStep[] {
  let before: DatedStep | null = null;
  return steps.map((step) => {
    if (step.kind !== "dated") return step;
    const days = before ? step.earliest - before.earliest : 0;
    before = step;
    if (days === 0) return step;
    const exact = step.latest === step.earliest ? days : null;
    return { ...step, move: { direction: days > 0 ? "later" : "earlier", days: exact, text: `${days} days` } };
  });
}

interface Named {
  readonly name: string;
  readonly box: Box;
}

/** Whatever must not be covered, in a drawing stretched sideways. */
function boxesIn(timeline: Timeline, stretch: number): Named[] {
  const hung = [...timeline.labels, ...timeline.chips, ...timeline.trays, ...timeline.scale.names];
  return [
    ...hung.map(({ at, box }) => ({ name: JSON.stringify(box), box: { ...box, x: at * stretch + box.x - at } })),
    ...timeline.pins.map(({ x1, x2, title }) => ({
      name: title,
      box: {
        x: x1 * stretch - PIN_RADIUS,
        y: -PIN_RADIUS,
        width: (x2 - x1) * stretch + 2 * PIN_RADIUS,
        height: 2 * PIN_RADIUS,
      },
    })),
  ];
}

const SLACK = 0.001;
/** An arc lands beside the middle of a bracket, which may be narrower than that. */
const LANDING = 4;

function overlapsIn(boxes: readonly Named[]): string[] {
  return boxes.flatMap(({ name, box: a }, index) =>
    boxes
      .slice(index + 1)
      .filter(
        ({ box: b }) =>
          a.x + SLACK < b.x + b.width &&
          b.x + SLACK < a.x + a.width &&
          a.y + SLACK < b.y + b.height &&
          b.y + SLACK < a.y + a.height,
      )
      .map((covered) => `${name} covers ${covered.name}`),
  );
}

function forAnyTimeline(check: (timeline: Timeline) => void): void {
  fc.assert(
    fc.property(history, ({ steps, others, width }) => {
      const timeline = layoutTimeline({ steps, others, months: monthsIn(steps, others), width });
      if (timeline) check(timeline);
    }),
    { numRuns: 80 },
  );
}

describe("whatever the history and the width", () => {
  test("no text, pin, tray or chip covers another, nor when the drawing is stretched", () => {
    forAnyTimeline((timeline) => {
      for (const stretch of [1, 1.3, 1.68]) expect(overlapsIn(boxesIn(timeline, stretch))).toEqual([]);
    });
  });

  test("a chip leaves the ends of a window to be seen", () => {
    forAnyTimeline(({ chips, brackets }) => {
      const feet = brackets.flatMap(({ x1, x2, title }) =>
        [x1, x2].map((x) => ({ name: title, box: { x: x - 1, y: -12, width: 2, height: 12 } })),
      );
      const covers = chips.flatMap(({ box }) => overlapsIn([{ name: "chip", box }, ...feet]));
      expect(covers.filter((pair) => pair.startsWith("chip "))).toEqual([]);
    });
  });

  test("everything stays within the picture", () => {
    forAnyTimeline((timeline) => {
      const { width, top, bottom } = timeline;
      const outside = boxesIn(timeline, 1).filter(
        ({ box }) =>
          box.x < -SLACK || box.x + box.width > width + SLACK || box.y < top || box.y + box.height > bottom + SLACK,
      );
      expect(outside).toEqual([]);
    });
  });

  test("pins and brackets stand on the axis", () => {
    forAnyTimeline(({ pins, brackets, axis }) => {
      const reaches = [
        ...pins.flatMap(({ x1, x2 }) => [x1 - PIN_RADIUS, x2 + PIN_RADIUS]),
        ...brackets.flatMap(({ x1, x2 }) => [x1, x2]),
      ];
      expect(reaches.filter((x) => x < axis.x1 - SLACK || x > axis.x2 + SLACK)).toEqual([]);
    });
  });

  test("arcs begin and end at a pin, a bracket or a tray", () => {
    forAnyTimeline(({ arcs, pins, brackets, trays }) => {
      const places = [
        ...pins.map(({ x1, x2 }) => [x1 - PIN_RADIUS, x2 + PIN_RADIUS] as const),
        ...brackets.map(({ x1, x2 }) => [x1 - LANDING, x2 + LANDING] as const),
        ...trays.map(({ box }) => [box.x, box.x + box.width] as const),
      ];
      const loose = arcs
        .flatMap(({ x1, x2 }) => [x1, x2])
        .filter((x) => !places.some(([from, to]) => from - SLACK <= x && x <= to + SLACK));
      expect(loose).toEqual([]);
    });
  });

  test("the same history always gives the same picture", () => {
    fc.assert(
      fc.property(history, ({ steps, others, width }) => {
        const input = { steps, others, months: monthsIn(steps, others), width };
        expect(layoutTimeline(input)).toEqual(layoutTimeline(input));
      }),
      { numRuns: 25 },
    );
  });
});
