import { NOT_ON_RECORD } from "#app/api/answering.ts";
import { jsonResponse } from "#app/api/json-response.ts";
import { problemResponse } from "#app/api/problem.ts";
import { fileResponse } from "../file-response.ts";
import { loadDumpFile, loadManifest } from "../loaders.ts";

const MAX_AGE = 3600;

/** `GET /dumps/latest/manifest.json`, and each file it speaks of; 404 where there is no dump or no such file. */
export async function GET(request: Request, { params }: RouteContext<"/dumps/[...path]">): Promise<Response> {
  const [dump, ...path] = (await params).path;
  const manifest = dump === "latest" && path.join("/") === "manifest.json" ? await loadManifest() : undefined;
  if (manifest) return jsonResponse(request, manifest, { maxAge: MAX_AGE });
  const found = dump === "latest" ? await loadDumpFile(path.join("/")) : undefined;
  return found ? fileResponse(request, found) : problemResponse(NOT_ON_RECORD);
}
