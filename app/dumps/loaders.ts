import { createReadStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { connection } from "next/server";
import { findDumpFile, findLatestDump } from "#db/dump/dumps-folder.ts";
import type { DumpFile, Manifest } from "#db/dump/manifest.ts";

/** The newest dump's manifest; undefined where this server makes none, or has not made one yet. */
export async function loadManifest(): Promise<Manifest | undefined> {
  return (await latestDump())?.manifest;
}

/** A file of the newest dump, to be read as it is sent; undefined for a path that its manifest does not speak of. */
export async function loadDumpFile(
  path: string,
): Promise<{ readonly file: DumpFile; readonly open: () => ReadableStream } | undefined> {
  const dump = await latestDump();
  const file = dump && findDumpFile(dump.manifest, path);
  if (!file) return undefined;
  // One of Node's own streams, which fetch's types do not know for one of theirs.
  const open = () => Readable.toWeb(createReadStream(join(dump.folder, file.path))) as ReadableStream;
  return { file, open };
}

async function latestDump() {
  await connection();
  const root = process.env["DUMPS_FOLDER"];
  return root ? findLatestDump(root) : undefined;
}
