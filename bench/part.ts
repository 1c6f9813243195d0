import type { Measured } from "./rows.ts";

/** What a part of the bench is given. */
export interface Bench {
  /** Of the records, in films, the smallest first. */
  readonly sizes: readonly number[];
  /** How long an answer is asked for, and its limit as long. */
  readonly seconds: number;
  /** Where profiles of the server are written, if they are. */
  readonly profile: string | undefined;
  /** For files of its own, on the disk where the records are. */
  readonly folder: string;
  /** The file of a record of so many films, to be copied and never written to. */
  readonly recordOf: (films: number) => Promise<string>;
  readonly add: (measured: Measured) => void;
}

export type Part = (bench: Bench) => Promise<void>;

/** The size on which what is measured once is measured. */
export function largest({ sizes }: Bench): number {
  return Math.max(...sizes);
}
