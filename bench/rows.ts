import type { Pace } from "./load.ts";
import { HINDRANCES } from "./hindrances.ts";

/** What was measured, beside what it could be at best on the same machine at the same time. */
export interface Row {
  readonly part: string;
  readonly what: string;
  /** How many films the record had. */
  readonly films: number;
  readonly pace: Pace;
  /** Of the server, right after; null where none served. */
  readonly megabytes: number | null;
  readonly limit: (Pace & { readonly what: string }) | null;
  /** The pace as a share of its limit. */
  readonly ratio: number | null;
  readonly aim: string | null;
  readonly holds: boolean | null;
  /** Where the aim is not reached: why. */
  readonly standsInTheWay: string | null;
}

/** What a row is made of before it is judged. */
export interface Measured extends Pick<Row, "part" | "what" | "films" | "pace"> {
  readonly megabytes?: number;
  readonly limit?: Row["limit"];
  /** Where it is not the pace as a share of the limit's. */
  readonly ratio?: number;
  readonly aim?: Aim | undefined;
}

export interface Aim {
  readonly says: string;
  readonly isReached: (row: Pick<Row, "pace" | "ratio">) => boolean;
}

export function ofLimit(share: number): Aim {
  return { says: `at least ${share} of the limit`, isReached: ({ ratio }) => ratio !== null && ratio >= share };
}

export function p99Under(milliseconds: number): Aim {
  return { says: `p99 under ${milliseconds} ms`, isReached: ({ pace }) => pace.p99Ms < milliseconds };
}

export function perSecond(least: number): Aim {
  return {
    says: `at least ${least.toLocaleString("en-US")} a second`,
    isReached: ({ pace }) => pace.perSecond >= least,
  };
}

/** At most so many times what its limit took: of time, of memory. */
export function atMostTimes(times: number): Aim {
  return {
    says: `at most ${times} times its limit`,
    isReached: ({ ratio }) => ratio !== null && ratio >= 1 / times,
  };
}

export function judge({ part, what, films, pace, megabytes, limit, ratio: told, aim }: Measured): Row {
  const ratio = told ?? (limit ? pace.perSecond / limit.perSecond : null);
  const holds = aim ? aim.isReached({ pace, ratio }) : null;
  const standsInTheWay = holds === false ? (HINDRANCES[`${part}: ${what}`] ?? null) : null;
  const seen = { part, what, films, pace, megabytes: megabytes ?? null, limit: limit ?? null, ratio };
  return { ...seen, aim: aim?.says ?? null, holds, standsInTheWay };
}

const HEAD = ["what", "films", "a second", "p50 ms", "p99 ms", "MB", "its limit", "a second", "ratio", "aim", ""];

/** The rows as a table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [HEAD, HEAD.map(() => "---"), ...rows.map(cellsOf)];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function cellsOf({ part, what, films, pace, megabytes, limit, ratio, aim, holds }: Row): readonly string[] {
  return [
    `${part}: ${what}`,
    count(films),
    count(pace.perSecond),
    milliseconds(pace.p50Ms),
    milliseconds(pace.p99Ms),
    megabytes === null ? "" : count(megabytes),
    limit?.what ?? "",
    limit ? count(limit.perSecond) : "",
    ratio === null ? "" : ratio.toFixed(2),
    aim ?? "",
    holds === null ? "" : holds ? "yes" : "**no**",
  ];
}

function count(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en-US");
}

function milliseconds(value: number): string {
  return value === 0 ? "< 1" : value < 10 ? value.toFixed(Number.isInteger(value) ? 0 : 2) : count(value);
}
