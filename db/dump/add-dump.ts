import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../db.ts";
import { dumpRecord } from "./dump-record.ts";
import { listDumps } from "./dumps-folder.ts";
import type { Manifest } from "./manifest.ts";

/** The one that is offered, and the one before it, which somebody may still be reading. */
const KEPT = 2;
const UNFINISHED = ".unfinished";

/**
 * Makes a dump in a folder of dumps, under the instant of its making, and takes older ones away. It bears that name only
 * once it is whole; what an earlier, interrupted one left is taken away first.
 */
export async function addDump(db: Database, root: string, { createdAt }: { createdAt: string }): Promise<Manifest> {
  const unfinished = join(root, UNFINISHED);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const manifest = await dumpRecord(db, unfinished, { createdAt });
  await rename(unfinished, join(root, nameOf(createdAt)));
  const old = (await listDumps(root)).slice(0, -KEPT);
  for (const name of old) await rm(join(root, name), { recursive: true, force: true });
  return manifest;
}

/** `2026-11-28T12:00:00.000Z` as `20261128T120000Z`. */
function nameOf(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}
