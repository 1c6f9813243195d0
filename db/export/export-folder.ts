import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { parsed, type Parsed, refused } from "#domain/parsed.ts";
import { codeOf } from "../unavailable.ts";
import { ANNOUNCEMENTS_FILE, FILMS_FOLDER } from "./export-record.ts";

/** The films' files that an earlier export left in a folder. Refused where there is anything but an export. */
export async function listExportedFilms(folder: string): Promise<Parsed<readonly string[]>> {
  const paths = await listFolder(folder);
  if (!paths) return refused(`${folder} is no folder`);
  const films = paths.filter((path) => path.startsWith(join(FILMS_FOLDER, "/")) && path.endsWith(".json"));
  const known = new Set([ANNOUNCEMENTS_FILE, FILMS_FOLDER, ...films]);
  const stranger = paths.find((path) => !known.has(path));
  if (stranger === undefined) return parsed(films);
  return refused(`${folder} has other things in it, such as ${stranger}: name an empty folder, or add --force`);
}

/** Undefined where there is something that is no folder; nothing where there is none yet. */
async function listFolder(folder: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(folder, { recursive: true });
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return [];
    if (code === "ENOTDIR") return undefined;
    throw error;
  }
}
