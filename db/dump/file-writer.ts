import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import type { DumpFile } from "./manifest.ts";

/** A file of a dump as it is written, counted and hashed on the way. */
export class FileWriter {
  readonly #hash = createHash("sha256");
  #bytes = 0;
  readonly #path: string;
  readonly #file: FileHandle;

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  /** Begins a new file at a path within a folder. */
  static async begin(folder: string, path: string): Promise<FileWriter> {
    return new FileWriter(path, await open(join(folder, path), "w"));
  }

  /** Resolves once the text is with the system: nothing piles up in memory. */
  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    await this.#file.writeFile(bytes);
  }

  /** Closes the file, and answers what the manifest says of it. */
  async end(): Promise<DumpFile> {
    await this.#file.close();
    return { path: this.#path, bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }
}

/** What the manifest says of a file that is there already. */
export async function describeFile(folder: string, path: string): Promise<DumpFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(join(folder, path)) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { path, bytes, sha256: hash.digest("hex") };
}
