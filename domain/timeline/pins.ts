import type { Axis } from "./axis.ts";
import { clamp, meets } from "./geometry.ts";
import { PIN_RADIUS, type PinNumber } from "./picture.ts";
import { isCurrent, type Spot } from "./spots.ts";
import { type HeldDate, type HeldStep, holdsDate, isExact } from "./steps.ts";

/** Between the heads of two pins, in px. */
const LEAST_GAP = 1;
/** Numbers that a pin gives one by one; more become "3–9". */
const MOST_NUMBERS = 4;
/** A digit's width in px, so that pins need no measure of letters, and what is left of a head beside a long number. */
const DIGIT = 6.84;
const BESIDE_NUMBER = 4;
/** From middle to middle of the numbers in one head: digits alone, and where one has two digits. */
const BETWEEN_DIGITS = 15;
const BETWEEN_NUMBERS = 19;

/** One pin for each exact day, from left to right; those whose heads would touch become one. */
export function layoutPins(held: readonly HeldStep[], axis: Axis): readonly Spot[] {
  const exact = held.filter(holdsDate).filter(({ step }) => isExact(step));
  const spots: Spot<HeldDate>[] = [];
  for (const entry of exact.toSorted((a, b) => a.step.earliest - b.step.earliest)) {
    let spot = pinOf([entry], axis);
    for (let left = spots.at(-1); left && meets(left.box, spot.box, LEAST_GAP); left = spots.at(-1)) {
      spots.pop();
      spot = pinOf([...left.held, ...spot.held], axis);
    }
    spots.push(spot);
  }
  return spots;
}

function pinOf(held: readonly HeldDate[], axis: Axis): Spot<HeldDate> {
  const days = held.map(({ step }) => axis.xOf(step.earliest));
  const numbers = spread(numbersOf(held, days), axis);
  const x1 = Math.min(...days, ...numbers.map(({ x, text }) => x - beyondHead(text)));
  const x2 = Math.max(...days, ...numbers.map(({ x, text }) => x + beyondHead(text)));
  const title = held.map(({ number, step }) => `${number}: ${step.label}`).join("\n");
  const box = { x: x1 - PIN_RADIUS, y: -PIN_RADIUS, width: x2 - x1 + 2 * PIN_RADIUS, height: 2 * PIN_RADIUS };
  return { held, x1, x2, box, pin: { x1, x2, numbers, current: isCurrent(held), title } };
}

function numbersOf(held: readonly HeldDate[], days: readonly number[]): readonly PinNumber[] {
  if (held.length <= MOST_NUMBERS) {
    return held.map(({ number, current }, index) => ({ x: days[index] ?? 0, text: String(number), current }));
  }
  const numbers = held.map(({ number }) => number ?? 0);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const text = `${least}${most - least + 1 === held.length ? "–" : "…"}${most}`;
  return [{ x: mean(days), text, current: isCurrent(held) }];
}

/** How far a long number reaches beyond a round head, on either side. */
function beyondHead(text: string): number {
  return Math.max(0, Math.ceil(DIGIT * text.length) / 2 + BESIDE_NUMBER - PIN_RADIUS);
}

/** Moves numbers apart until each can be read, about where they were, and none off the axis. */
function spread(numbers: readonly PinNumber[], axis: Axis): readonly PinNumber[] {
  const gap = numbers.some(({ text }) => text.length > 1) ? BETWEEN_NUMBERS : BETWEEN_DIGITS;
  const apart: number[] = [];
  for (const { x } of numbers) apart.push(Math.max(x, (apart.at(-1) ?? -Infinity) + gap));
  const margin = PIN_RADIUS + Math.max(...numbers.map(({ text }) => beyondHead(text)));
  const centring = mean(apart) - mean(numbers.map(({ x }) => x));
  const back = clamp(centring, Math.max(...apart) + margin - axis.x2, Math.min(...apart) - margin - axis.x1);
  return numbers.map((number, index) => ({ ...number, x: (apart[index] ?? 0) - back }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
