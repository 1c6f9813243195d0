import { hashToken } from "#db/token.ts";
import { type Problem } from "./problem.ts";

/** More than the longest form that can be put on record: 500 lines, each with all its texts. */
const MOST_BYTES = 1_000_000;

/** A body of JSON, and a SHA-256 of its bytes; or why it was not read. */
export type ReadBody = { readonly value: unknown; readonly hash: string } | Problem;

/** Reads a body of JSON, never more of it than may be. */
export async function readBody(request: Request): Promise<ReadBody> {
  if (!/^application\/json *(?:;|$)/i.test(request.headers.get("Content-Type") ?? ""))
    return { status: 415, title: "Send JSON: Content-Type: application/json" };
  const bytes = await readBytes(request);
  if (!bytes) return { status: 413, title: `At most ${MOST_BYTES.toLocaleString("en-US")} bytes are read` };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { value: JSON.parse(text) as unknown, hash: hashToken(text) };
  } catch {
    return { status: 400, title: "This is not JSON" };
  }
}

/** Undefined where there are too many: what a sender says of their number is not believed. */
async function readBytes({ body }: Request): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
