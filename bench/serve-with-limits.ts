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

const LIMIT = "/bench/constant";
const OF_THE_CONNECTION = new Set(["connection", "keep-alive", "date", "transfer-encoding", "content-length"]);

interface Constant {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

const constants = new Map<string, Promise<Constant>>();
const { port, keptBytes } = readSettings(process.env);
const app = await openApp({ root: join(import.meta.dirname, ".."), port, keptBytes });

createServer((request, response) => {
  if (request.url?.startsWith(`${LIMIT}/`)) void answerConstant(request.url.slice(LIMIT.length), response);
  else void app.listener(request, response);
}).listen(port, () => console.log(`Slateline is at http://localhost:${port}`));

// A profile is written where the process ends by itself.
process.once("SIGTERM", () => process.exit());

async function answerConstant(path: string, response: ServerResponse): Promise<void> {
  let constant = constants.get(path);
  if (!constant) constants.set(path, (constant = askItself(path)));
  const { status, headers, body } = await constant;
  response.writeHead(status, headers).end(body);
}

async function askItself(path: string): Promise<Constant> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  get({ port, path, headers: { "accept-encoding": "gzip" } }, resolve).on("error", reject);
  const answered = await promise;
  const body = await buffer(answered);
  const kept = Object.entries(answered.headers).filter(([name]) => !OF_THE_CONNECTION.has(name));
  const headers = { ...Object.fromEntries(kept), "content-length": String(body.length) };
  return { status: answered.statusCode ?? 500, headers, body };
}
