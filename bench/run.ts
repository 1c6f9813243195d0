/**
 * `npm run bench -- [PART…]`: what everything costs on records of 1,000, 10,000 and 100,000 films, each beside what it
 * could cost at best on this machine. Prints a table, and writes it with a description of the machine as JSON.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { API, MACHINES, PAGES } from "./asked.ts";
import { describeMachine } from "./machine.ts";
import type { Bench, Part } from "./part.ts";
import { changes } from "./parts/changes.ts";
import { dump } from "./parts/dump.ts";
import { importing } from "./parts/import.ts";
import { memory } from "./parts/memory.ts";
import { read } from "./parts/read.ts";
import { save } from "./parts/save.ts";
import { served } from "./parts/served.ts";
import { start } from "./parts/start.ts";
import { unknown } from "./parts/unknown.ts";
import { writeTable } from "./readme.ts";
import { provideRecord } from "./records.ts";
import { putInto, type Results } from "./results.ts";
import { judge, type Row, tableOf } from "./rows.ts";

const PARTS: Readonly<Record<string, Part>> = {
  pages: served("pages", PAGES),
  api: served("api", API),
  machines: served("machines", MACHINES),
  changes,
  read,
  save,
  import: importing,
  dump,
  start,
  memory,
  unknown,
};

const USAGE = `Usage: npm run bench -- [PART…] [OPTION…]
Parts: ${Object.keys(PARTS).join(", ")}; all where none is named.
  --films 1000,10000   sizes of the records (1000,10000,100000)
  --keep FOLDER        where records are kept for the next time; a large one takes minutes to make
  --seconds 3          how long each answer, and each limit, is asked for in all its turns
  --profile FOLDER     where profiles of the servers are written (--cpu-prof)
  --results FILE       where the result is written (bench/results/latest.json)
  --again              puts the rows of these parts in place of those that the result has of them, and says so there
  --readme             puts the table into the README`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    films: { type: "string", default: "1000,10000,100000" },
    keep: { type: "string" },
    seconds: { type: "string", default: "3" },
    profile: { type: "string" },
    results: { type: "string", default: join(import.meta.dirname, "results", "latest.json") },
    again: { type: "boolean", default: false },
    readme: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

const sizes = values.films
  .split(",")
  .map(Number)
  .toSorted((a, b) => a - b);
const parts = positionals.length > 0 ? positionals : Object.keys(PARTS);
if (values.help || parts.some((name) => !(name in PARTS)) || sizes.some((films) => !(films >= 100))) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 1;
} else await run();

async function run(): Promise<void> {
  const machine = describeMachine();
  const parent = values.keep ?? tmpdir();
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "slateline-bench-"));
  const rows: Row[] = [];
  const bench: Bench = {
    sizes,
    seconds: Number(values.seconds),
    profile: values.profile,
    folder,
    recordOf: (films) => provideRecord(values.keep ?? join(folder, "records"), films),
    add(measured) {
      rows.push(judge(measured));
      console.error(tableOf(rows.slice(-1)).split("\n").at(-1));
    },
  };
  try {
    for (const name of parts) await PARTS[name]?.(bench);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const measured = { machine, rows };
  const results = values.again ? putInto(readResults(values.results), measured) : measured;
  mkdirSync(dirname(values.results), { recursive: true });
  writeFileSync(values.results, `${JSON.stringify(results, null, 2)}\n`);
  console.log(tableOf(rows));
  if (values.readme) writeTable(results);
}

function readResults(path: string): Results {
  return JSON.parse(readFileSync(path, "utf8")) as Results;
}
