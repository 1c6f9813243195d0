/**
 * Serves the built app and, in the same process, its limits: `/bench/constant/films/dune` answers from memory, byte for
 * byte, what the app answered to `/films/dune` when that was first asked for. No more can be served by anything that runs
 * on Node's own HTTP server.
 */
import { createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { openApp } from "../server/app.ts";
import { readSettings } from "../scripts/settings.ts";
import { CONSTANT, PROCESSOR_TIME } from "./limit-addresses.ts";

const OF_THE_CONNECTION = new Set(["connection", "keep-alive", "date", "transfer-encoding"]);

interface Constant {
  readonly status: number;
  /** Names and values in turn. */
  readonly head: string[];
  readonly body: Buffer;
}

const constants = new Map<string, Constant>();
const { port, keptBytes } = readSettings(process.env);
const app = await openApp({ root: join(import.meta.dirname, ".."), port, keptBytes });

createServer((request, response) => {
  if (request.url === PROCESSOR_TIME) response.end(String(processorTime()));
  else if (request.url?.startsWith(`${CONSTANT}/`)) void answerConstant(request.url.slice(CONSTANT.length), response);
  else void app.listener(request, response);
}).listen(port, () => console.log(`Slateline is at http://localhost:${port}`));

// A profile is written where the process ends by itself.
process.once("SIGTERM", () => process.exit());

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

async function answerConstant(path: string, response: ServerResponse): Promise<void> {
  let constant = constants.get(path);
  if (!constant) constants.set(path, (constant = await askItself(path)));
  response.writeHead(constant.status, constant.head).end(constant.body);
}

async function askItself(path: string): Promise<Constant> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  get({ port, path, headers: { "accept-encoding": "gzip" } }, resolve).on("error", reject);
  const answered = await promise;
  const body = await buffer(answered);
  const head = Object.entries({ ...answered.headers, "content-length": String(body.length) })
    .filter(([name]) => !OF_THE_CONNECTION.has(name))
    .flatMap(([name, value]) => [value ?? []].flat().flatMap((one) => [name, one]));
  return { status: answered.statusCode ?? 500, head, body };
}
