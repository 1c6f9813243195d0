import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

const DAY_MS = 24 * 60 * 60 * 1000;
/** A dump holds one page of the record at a time; without a word V8 would let what is over pile up first. */
const SMALL = ["--max-old-space-size=96", "--max-semi-space-size=4"];
/** Behind everything that readers wait for (nice 10). */
const LOW = 10;

/**
 * Makes a dump of the record now and once a day, until stopped: in a process of its own, so that neither its memory nor
 * its work is the server's. One that fails says why, and the next is made all the same.
 */
export async function keepDumping(root: string, folder: string, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await dump(root, folder, stop);
    await setTimeout(DAY_MS, undefined, { ref: false, signal: stop }).catch(() => undefined);
  }
}

function dump(root: string, folder: string, stop: AbortSignal): Promise<void> {
  const args = [...SMALL, "--import", "./scripts/preload.ts", join("db", "commands", "dump.ts"), folder];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (child.pid !== undefined) setPriority(child.pid, LOW);
  const end = () => void child.kill("SIGTERM");
  stop.addEventListener("abort", end);
  return new Promise((resolve) => {
    const over = () => {
      stop.removeEventListener("abort", end);
      resolve();
    };
    child.once("exit", over);
    child.once("error", over);
  });
}
