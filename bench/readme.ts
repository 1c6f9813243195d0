import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Results } from "./results.ts";
import { tableOf } from "./rows.ts";

const README = join(import.meta.dirname, "../README.md");
const BETWEEN = /(<!-- bench -->\n)[^]*(<!-- \/bench -->)/;

/** Puts what was measured on the largest record between the two marks of the README. */
export function writeTable({ machine, rows, again = [] }: Results): void {
  const largest = Math.max(...rows.map(({ films }) => films));
  const shown = rows.filter(({ films, part }) => films === largest || ["import", "unknown"].includes(part));
  const { cpu, cores, node, sqlite, commit, measuredAt } = machine;
  const later = again.map((run) => ` Again at ${run.commit.slice(0, 7)}: ${run.parts.join(", ")}.`).join("");
  const where = `Measured on ${measuredAt.slice(0, 10)} at ${commit.slice(0, 7)}: ${cores} cores of ${cpu}, Node ${node}, SQLite ${sqlite}.${later}`;
  const text = `\n${where}\n\n${tableOf(shown)}\n\n`;
  writeFileSync(
    README,
    readFileSync(README, "utf8").replace(BETWEEN, (_whole, begin: string, end: string) => begin + text + end),
  );
}
