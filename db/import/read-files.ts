import { isUtf8 } from "node:buffer";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parsed, type Parsed, refused } from "#domain/parsed.ts";
import { codeOf } from "../unavailable.ts";
import {
  ANNOUNCEMENTS_FORMAT,
  type AnnouncementsFile,
  announcementsSchema,
  HISTORY_FORMAT,
  type HistoryFile,
  historySchema,
} from "./format.ts";
import { parseJson } from "./parse-json.ts";
import { expectedOf, type FileProblem, problemAt, problemsOf } from "./problems.ts";

/** What a file holds, by its `format`; or all that is wrong with it, beside whatever was read. */
export type FileContent =
  | { readonly holds: "history"; readonly file: HistoryFile }
  | { readonly holds: "announcements"; readonly file: AnnouncementsFile }
  | { readonly holds: "problems"; readonly problems: readonly FileProblem[]; readonly content: unknown };

/**
 * The files to import, announcements first, since histories refer to them: each path that is a file, and every `*.json`
 * in each that is a folder, at any depth, each once and by the name it was given. Refused where there is nothing at a
 * path, where it cannot be read, and where there is no such file.
 */
export async function findFiles(paths: readonly string[]): Promise<Parsed<readonly string[]>> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const files = await filesAt(path);
    if (!files.ok) return files;
    for (const file of files.value) found.set(resolve(file), found.get(resolve(file)) ?? file);
  }
  if (found.size === 0) return refused(`There is no *.json file in ${paths.join(", ")}`);
  const announcements: string[] = [];
  const others: string[] = [];
  for (const file of found.values()) (announces(file) ? announcements : others).push(file);
  return parsed([...announcements, ...others]);
}

/** Reads one file whole and checks it against the format it names. */
export function readImportFile(path: string): FileContent {
  return readContent(readJson(path));
}

/** Reads the text of a file and checks it against the format it names. */
export function readImportText(text: string): FileContent {
  return readContent(parseJson(text.replace(/^\uFEFF/, "")));
}

function readContent(json: Json): FileContent {
  if (!json.ok) return problems([json.problem], undefined);
  const { content } = json;
  switch (formatOf(content)) {
    case HISTORY_FORMAT: {
      const { data, error } = historySchema.safeParse(content, { error: expectedOf });
      return data ? { holds: "history", file: data } : problems(problemsOf(error, content), content);
    }
    case ANNOUNCEMENTS_FORMAT: {
      const { data, error } = announcementsSchema.safeParse(content, { error: expectedOf });
      return data ? { holds: "announcements", file: data } : problems(problemsOf(error, content), content);
    }
    default:
      return problems([problemAt(content, ["format"], `"${HISTORY_FORMAT}" or "${ANNOUNCEMENTS_FORMAT}"`)], content);
  }
}

async function filesAt(path: string): Promise<Parsed<readonly string[]>> {
  try {
    const there = await stat(path);
    return parsed(there.isDirectory() ? await filesBelow(path) : [path]);
  } catch (error) {
    const code = codeOf(error);
    if (!code || !(error instanceof Error)) throw error;
    const isNothing = code === "ENOENT" || code === "ENOTDIR";
    return refused(isNothing ? `There is nothing at ${path}` : `${path} cannot be read: ${error.message}`);
  }
}

/** A link is taken for a file: one to a folder is said to be none when it is read. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.name.endsWith(".json") && (entry.isFile() || entry.isSymbolicLink()))
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
}

type Json = { readonly ok: true; readonly content: unknown } | { readonly ok: false; readonly problem: FileProblem };

/** Read without waiting in turn with others: a small file costs less than the way there and back. */
function readJson(path: string): Json {
  try {
    const bytes = readFileSync(path);
    return isUtf8(bytes) ? parseJson(new TextDecoder().decode(bytes)) : unreadable("bytes that are not UTF-8");
  } catch (error) {
    const code = codeOf(error);
    if (!code) throw error;
    return unreadable(code);
  }
}

function unreadable(found: string): Json {
  return { ok: false, problem: { place: "", found, expected: "a file of JSON that can be read" } };
}

const HEAD_BYTES = 4096;
const FORMAT_FIRST = /^\uFEFF?\s*\{\s*"format"\s*:\s*"([^"]*)"/;

/** Whether a file holds announcements, from its head where `format` comes first, as in all that we write. */
function announces(path: string): boolean {
  const head = readHead(path);
  const format = FORMAT_FIRST.exec(head)?.[1];
  if (format !== undefined) return format === ANNOUNCEMENTS_FORMAT;
  const json = readJson(path);
  return json.ok && formatOf(json.content) === ANNOUNCEMENTS_FORMAT;
}

/** A file that cannot be read has no head; what is wrong with it is said when it is read whole. */
function readHead(path: string): string {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const bytes = Buffer.alloc(HEAD_BYTES);
    return bytes.toString("utf8", 0, readSync(file, bytes));
  } catch {
    return "";
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function formatOf(content: unknown): unknown {
  return typeof content === "object" && content !== null ? Reflect.get(content, "format") : undefined;
}

function problems(found: readonly FileProblem[], content: unknown): FileContent {
  return { holds: "problems", problems: found, content };
}
