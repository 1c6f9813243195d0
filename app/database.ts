import type { Database } from "#db/db.ts";
import { openDatabase } from "#db/open.ts";

declare global {
  var slatelineDatabase: Promise<Database> | undefined;
}

/**
 * The database of this server, opened when it is first asked for. It is kept on `globalThis`, because Next gives pages
 * and route handlers a copy of this module each, and a fresh one at every reload in development; one process must have
 * one writer. A failed opening is not kept: the next request tries again.
 */
export function database(): Promise<Database> {
  globalThis.slatelineDatabase ??= openDatabase().catch((error: unknown) => {
    globalThis.slatelineDatabase = undefined;
    throw error;
  });
  return globalThis.slatelineDatabase;
}
