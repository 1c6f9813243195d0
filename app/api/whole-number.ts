import * as z from "zod";

const DIGITS = /^\d{1,15}$/;

interface Bounds {
  readonly from: number;
  readonly to: number;
  /** What is said of anything else. */
  readonly problem: string;
}

/** A whole number in a query, as digits: `1e2`, `0x10` and ` 5`, which `Number` reads as well, are none. */
export function wholeNumber({ from, to, problem }: Bounds) {
  // A pipe and no transform, of which the reference would be told no default.
  return z
    .string(problem)
    .refine((text) => DIGITS.test(text), problem)
    .pipe(z.coerce.number<string>().min(from, problem).max(to, problem))
    .meta({ type: "integer", minimum: from, maximum: to });
}
