import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { findFreePort } from "../scripts/port.ts";
import { type Film, importFilms } from "./films.ts";
import { expect } from "./fixtures.ts";

/** A record that no other test writes to, and servers of it. */
export interface OwnRecord {
  readonly put: (films: readonly Film[]) => Promise<void>;
  /** Serves it from the build until `run` is done. */
  readonly whileServed: (run: (origin: string) => Promise<void>) => Promise<void>;
}

/**
 * Gives a test a record of its own, with some films, for promises that what other tests put on record at the same time
 * would touch. It is gone when `run` is done.
 */
export async function withOwnRecord(
  request: APIRequestContext,
  films: readonly Film[],
  run: (record: OwnRecord) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "slateline-own-"));
  const databaseUrl = `file:${join(folder, "slateline.db")}`;
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  try {
    await once(spawn(process.execPath, ["db/commands/migrate.ts"], { env }), "exit");
    await importFilms(films, databaseUrl);
    await run({
      put: (more) => importFilms(more, databaseUrl),
      whileServed: (visit) => whileServed(request, env, visit),
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function whileServed(
  request: APIRequestContext,
  env: Readonly<Record<string, string | undefined>>,
  visit: (origin: string) => Promise<void>,
): Promise<void> {
  const port = String(await findFreePort());
  const server = spawn(process.execPath, ["server/main.ts"], {
    env: { ...env, NODE_ENV: "production", PORT: port, PUBLIC_URL: "" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(server, "exit");
  const origin = `http://localhost:${port}`;
  try {
    await expect(async () => expect((await request.get(`${origin}/healthz`)).status()).toBe(200)).toPass();
    await visit(origin);
  } finally {
    server.kill();
    await ended;
  }
}
