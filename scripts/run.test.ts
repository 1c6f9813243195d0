import { expect, test } from "vitest";
import { run } from "./run.ts";

function runNode(program: string, stop?: AbortSignal) {
  return run(process.execPath, ["--eval", program], stop && { stop });
}

test("a program ends with its code and all it printed", async () => {
  const program = "console.log('out'); console.error('err'); process.exitCode = 3";
  expect(await runNode(program)).toEqual({ code: 3, output: "out\nerr\n" });
});

test("a program that is not there ends with 127 and the reason", async () => {
  const { code, output } = await run("/nowhere/chromium", []);
  expect([code, output]).toEqual([127, "spawn /nowhere/chromium ENOENT\n"]);
});

test("a program that is stopped has put its things away before it counts as ended", async () => {
  const stop = new AbortController();
  const tidies = "process.on('SIGINT', () => setImmediate(() => { console.log('tidied'); process.exit(0); }));";
  const asksToBeStopped = "process.kill(process.ppid, 'SIGUSR2'); setInterval(() => {}, 1000);";
  process.once("SIGUSR2", () => stop.abort());
  expect(await runNode(tidies + asksToBeStopped, stop.signal)).toEqual({ code: 0, output: "tidied\n" });
});
