import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { findFreePort } from "../scripts/port.ts";

const ROOT = join(import.meta.dirname, "..");

/** The built app, served on a record of its own. */
export interface ServedApp {
  readonly url: string;
  /** Of the script that was started. What serves is that process or its child. */
  readonly pid: number | undefined;
  /** Where its database is. */
  readonly folder: string;
  /** That database. */
  readonly path: string;
  /** How long it took until it said where it is, in milliseconds. */
  readonly readyMs: number;
}

interface Serving {
  /** What is started, relative to the project; as `npm start` does it unless said otherwise. */
  readonly script?: string;
  /** A SQLite file that is copied. */
  readonly record?: string;
  /** A SQLite file that is served as it is; without any, a new one with the shipped histories. */
  readonly database?: string;
  /** Where a profile of the process is written when it ends. */
  readonly profile?: string | undefined;
}

/** Starts the app and stops it when `run` is done. */
export async function whileServed(
  { script = "scripts/serve.ts", record, database, profile }: Serving,
  run: (app: ServedApp) => Promise<void>,
): Promise<void> {
  // Beside the record, so that its copy does not have to fit elsewhere.
  const folder = mkdtempSync(join(record === undefined ? tmpdir() : dirname(record), "slateline-bench-"));
  const path = database ?? join(folder, "slateline.db");
  if (record !== undefined) copyFileSync(record, path);
  const port = await findFreePort();
  const profiling = profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`];
  const start = performance.now();
  const server = spawn(process.execPath, [...process.execArgv, ...profiling, join(ROOT, script)], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      PUBLIC_URL: "",
      DATABASE_URL: `file:${path}`,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  try {
    await untilServed(createInterface(server.stdout));
    const readyMs = performance.now() - start;
    server.stdout.resume();
    await run({ url: `http://localhost:${port}`, pid: server.pid, folder, path, readyMs });
  } finally {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }
}

async function untilServed(lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) if (line.startsWith("Slateline is at")) return;
  throw new Error("The app did not start; the reason is above.");
}

/** Of the process that serves: the one that was started, or its child where it has one. */
export function megabytesOf({ pid }: ServedApp): number {
  const processes = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" }).trim().split("\n");
  const sizes = processes.map((line) => line.trim().split(/\s+/).map(Number));
  const child = sizes.find(([, parent, size]) => parent === pid && size !== undefined && size > 0);
  const [, , kibibytes = 0] = child ?? sizes.find(([id]) => id === pid) ?? [];
  return kibibytes / 1024;
}
