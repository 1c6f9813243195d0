import { keptFor } from "#app/cache-control.ts";
import { isTagIn } from "#app/entity-tag.ts";
import type { DumpFile } from "#db/dump/manifest.ts";

const MAX_AGE = 3600;

const TYPES: Readonly<Record<string, string>> = {
  jsonl: "application/jsonl; charset=utf-8",
  csv: "text/csv; charset=utf-8; header=present",
  db: "application/vnd.sqlite3",
};

/** A file of a dump, streamed, with its length and its hash beside it (RFC 9530); not opened where the sender has it. */
export function fileResponse(
  request: Request,
  { file, open }: { file: DumpFile; open: () => ReadableStream },
): Response {
  const tag = `"${file.sha256}"`;
  const name = file.path.split("/").at(-1) ?? "";
  const headers = {
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": keptFor(MAX_AGE),
    "Content-Type": TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream",
    "Content-Disposition": `attachment; filename="${name}"`,
    "Repr-Digest": `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:`,
    ETag: tag,
  };
  const known = request.headers.get("If-None-Match");
  if (known !== null && isTagIn(known, tag)) return new Response(null, { status: 304, headers });
  const body = request.method === "HEAD" ? null : open();
  return new Response(body, { headers: { ...headers, "Content-Length": String(file.bytes) } });
}
