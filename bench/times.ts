/** The middle one of some times. */
export function middle(times: readonly number[]): number {
  return nth(times, 0.5);
}

/** The time within which a part of all stayed: 0.99 for 99 of 100. */
export function nth(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;
}
