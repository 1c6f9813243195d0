import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DumpFile, type Manifest, MANIFEST_FILE, manifestSchema } from "./manifest.ts";

const DUMP = /^\d{8}T\d{6}Z$/;

/** The newest whole dump of a folder; undefined where there is none yet. */
export async function findLatestDump(
  root: string,
): Promise<{ readonly folder: string; readonly manifest: Manifest } | undefined> {
  const name = (await listDumps(root)).at(-1);
  if (name === undefined) return undefined;
  const folder = join(root, name);
  return { folder, manifest: manifestSchema.parse(JSON.parse(await readFile(join(folder, MANIFEST_FILE), "utf8"))) };
}

/** A file that a manifest speaks of, by its path within the dump; undefined for any other path. */
export function findDumpFile({ files }: Manifest, path: string): DumpFile | undefined {
  return files.find((file) => file.path === path);
}

/** The names of the whole dumps of a folder, the newest last. */
export async function listDumps(root: string): Promise<string[]> {
  if (!existsSync(root)) return [];
  return (await readdir(root)).filter((name) => DUMP.test(name)).toSorted();
}
