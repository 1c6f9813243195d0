import { fileURLToPath } from "node:url";
import { parsed, type Parsed, refused } from "#domain/parsed.ts";

/** Where the database is. `shown` may be printed: it never bears the password. */
export type DatabaseAddress =
  | { readonly engine: "sqlite"; readonly path: string; readonly shown: string }
  | { readonly engine: "postgres"; readonly url: string; readonly shown: string };

export const DEFAULT_DATABASE_URL = "file:data/slateline.db";

/**
 * Reads a `DATABASE_URL`: `file:data/slateline.db` (relative to the working directory), `file:///var/lib/slateline.db`,
 * `postgres://user:password@host:5432/name`. Refuses anything else, a database in memory among them, with the reason.
 */
export function parseDatabaseUrl(text: string): Parsed<DatabaseAddress> {
  if (text.startsWith("file:")) return parseFile(text);
  if (/^postgres(ql)?:\/\//.test(text)) return parseServer(text);
  return refused(
    `DATABASE_URL must begin with "file:" (SQLite) or "postgres://" (PostgreSQL), as in "${DEFAULT_DATABASE_URL}"`,
  );
}

function parseFile(text: string): Parsed<DatabaseAddress> {
  if (/[?#]/.test(text))
    return refused(`DATABASE_URL "${text}" has a "?" or "#", which a file's path here cannot have`);
  if (/^file:\/\/[^/]/.test(text))
    return refused(`DATABASE_URL "${text}" names another machine: write "file:path" or "file:///path"`);
  const path = text.startsWith("file:///") ? absolutePath(text) : text.slice("file:".length);
  if (path === undefined) return refused(`DATABASE_URL "${text}" has an escape that no path can have`);
  if (path === "" || path.endsWith("/")) return refused(`DATABASE_URL "${text}" names no file`);
  if (path === ":memory:") return refused("DATABASE_URL must name a file: a database in memory would be lost");
  return parsed({ engine: "sqlite", path, shown: path });
}

/** Undefined where the address holds an escape that is none, or an escaped slash. */
function absolutePath(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}

function parseServer(text: string): Parsed<DatabaseAddress> {
  if (!URL.canParse(text))
    return refused("DATABASE_URL is not a complete address: postgres://user:password@host:5432/name");
  const { host, pathname } = new URL(text);
  if (pathname.length < 2) return refused("DATABASE_URL names no database: postgres://user:password@host:5432/name");
  return parsed({
    engine: "postgres",
    url: text,
    shown: `${pathname.slice(1)} on ${host || "this machine"}`,
  });
}
