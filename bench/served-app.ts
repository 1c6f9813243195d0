import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { findFreePort } from "../scripts/port.ts";

const ROOT = join(import.meta.dirname, "..");

/** The built app, served on a record of its own. */
export interface ServedApp {
  readonly url: string;
  /** Of the script that starts the server: what serves is its one child. */
  readonly pid: number | undefined;
  /** Where its database is. */
  readonly folder: string;
}

/** Starts the app as `npm start` does, on a new database with the shipped histories, and stops it when `run` is done. */
export async function whileServed(run: (app: ServedApp) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "slateline-bench-"));
  const port = await findFreePort();
  const server = spawn(process.execPath, [...process.execArgv, join(ROOT, "scripts/serve.ts")], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), PUBLIC_URL: "", DATABASE_URL: `file:${join(folder, "slateline.db")}` },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  try {
    await untilServed(createInterface(server.stdout));
    server.stdout.resume();
    await run({ url: `http://localhost:${port}`, pid: server.pid, folder });
  } finally {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }
}

async function untilServed(lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) {
    console.log(line);
    if (line.startsWith("Slateline is at")) return;
  }
  throw new Error("The app did not start; the reason is above.");
}
