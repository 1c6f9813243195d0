/** Everything behind `npm start` and `npm run dev` that needs the project's own Node: from settings to a served app. */
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { build, isBuildStale } from "./build.ts";
import { keepDumping } from "./dumps.ts";
import { holdPort } from "./port.ts";
import { orRefuse } from "./refusal.ts";
import { readSettings } from "./settings.ts";
import { signalled } from "./signalled.ts";
import { watchWidget } from "./widget.ts";

const ROOT = join(import.meta.dirname, "..");
const LOOK_EVERY_MS = 50;

async function serve(mode: "start" | "dev"): Promise<void> {
  const { port, publicUrl } = readSettings(process.env);
  const stop = signalled();
  const releasePort = await holdPort(port);
  // Loaded only now: the database's code is no small part of a start that the port alone may refuse.
  const { prepareDatabase } = await import("./database.ts");
  const setUpLink = await prepareDatabase();
  if (mode === "start" && !stop.aborted && isBuildStale(ROOT)) await build(ROOT, stop);
  await releasePort();
  if (stop.aborted) return;
  if (mode === "dev") await watchWidget(ROOT, stop);
  const server = startServer(mode, port);
  stop.addEventListener("abort", () => server.kill("SIGTERM"));
  const ended = new Promise<number>((resolve) => server.once("exit", (code) => resolve(code ?? 1)));
  await Promise.race([ended, untilAnswered(`http://localhost:${port}/healthz`)]);
  if (server.exitCode === null) console.log(`Slateline is at ${publicUrl}`);
  const dumps = process.env["DUMPS_FOLDER"];
  if (server.exitCode === null && dumps) void keepDumping(ROOT, dumps, stop);
  if (server.exitCode === null && setUpLink)
    console.log(`Nobody edits it yet. The first editor begins here, once, within seven days:\n${setUpLink}`);
  process.exitCode = await ended;
}

/** The built app behind a server of our own (docs/decisions/0016), in development Next's own. */
function startServer(mode: "start" | "dev", port: number): ChildProcess {
  const next = join(ROOT, "node_modules", "next", "dist", "bin", "next");
  const script =
    mode === "start" ? [...process.execArgv, join(ROOT, "server", "main.ts")] : [next, "dev", "-p", String(port)];
  const NODE_ENV = mode === "start" ? "production" : "development";
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: String(port), NODE_ENV, NEXT_TELEMETRY_DISABLED: "1" };
  return spawn(process.execPath, script, { cwd: ROOT, env, stdio: "inherit" });
}

async function untilAnswered(url: string): Promise<void> {
  while (!(await isAnswered(url))) await setTimeout(LOOK_EVERY_MS, undefined, { ref: false });
}

async function isAnswered(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

await orRefuse(() => serve(process.argv.includes("--dev") ? "dev" : "start"));
