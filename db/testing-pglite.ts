import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, openAsBlob, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { FOLDER, upgrade } from "./postgres/migrate.ts";
import { readMigrations } from "./migrations.ts";

const CACHE = join(import.meta.dirname, "..", "node_modules", ".cache", "slateline");

/**
 * A migrated PostgreSQL in this process. Making one costs seconds of processor time, and each test file needs its own:
 * so the first to need it keeps a copy, until the migrations or PGlite change.
 */
export async function startPglite(): Promise<PGlite> {
  const path = templatePath();
  if (existsSync(path)) return PGlite.create({ loadDataDir: await openAsBlob(path) });
  const made = await PGlite.create();
  await upgrade(drizzle(made), "in PGlite");
  await keep(made, path);
  return made;
}

function templatePath(): string {
  const hash = createHash("sha256").update(pgliteVersion());
  for (const migration of readMigrations(FOLDER)) hash.update(migration.hash);
  return join(CACHE, `pglite-${hash.digest("hex").slice(0, 16)}.tar`);
}

function pgliteVersion(): string {
  return readFileSync(join(CACHE, "..", "..", "@electric-sql", "pglite", "package.json"), "utf8");
}

/** Moved into place whole: another test file may be making the same at this moment. */
async function keep(pglite: PGlite, path: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  for (const outdated of globSync(join(CACHE, "pglite-*.tar"))) rmSync(outdated, { force: true });
  const copy = await pglite.dumpDataDir("none");
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, Buffer.from(await copy.arrayBuffer()));
  renameSync(unfinished, path);
}
