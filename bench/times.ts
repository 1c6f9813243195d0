import type { Pace } from "./load.ts";

/** The middle one of some things measured, by what was measured of each. */
export function middleBy<T>(values: readonly T[], by: (value: T) => number): T {
  const [found] = values.toSorted((a, b) => by(a) - by(b)).slice(Math.floor(values.length / 2));
  if (found === undefined) throw new RangeError("Nothing was measured");
  return found;
}

/** The middle one of some times. */
function middle(times: readonly number[]): number {
  return nth(times, 0.5);
}

/** The time within which a part of all stayed: 0.99 for 99 of 100. */
function nth(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;
}

/** Of calls one after the other, in milliseconds: as many a second as their middle one allows. */
export function paceOf(times: readonly number[]): Pace {
  return { perSecond: 1000 / middle(times), p50Ms: middle(times), p99Ms: nth(times, 0.99) };
}

/** How long each of some calls took, in milliseconds, after as many that are not counted. */
export async function timesOf(calls: number, call: (index: number) => unknown): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let index = -calls; index < calls; index += 1) {
    const start = performance.now();
    await call(index + calls);
    if (index >= 0) taken.push(performance.now() - start);
  }
  return taken;
}
