import { now } from "#db/commands/clock.ts";
import type { Database } from "#db/db.ts";
import { FIRST_EDITOR, type LinkPurpose } from "#db/link-purpose.ts";
import { recordLink } from "#db/mutations/one-time-links.ts";
import { hasEditors } from "#db/queries/has-editors.ts";
import { INVITE_LASTS_MS, resetPath, RESET_LASTS_MS, setUpPath } from "#domain/editor-link.ts";
import { readSettings } from "./settings.ts";

/** Makes a link by which an editor chooses a first password, good for seven days. */
export function makeSetUpLink(db: Database, purpose: LinkPurpose): Promise<string> {
  return makeLink(db, { purpose, lastsMs: INVITE_LASTS_MS, path: setUpPath });
}

/** Makes a link by which an editor chooses another password, good for a day. */
export function makeResetLink(db: Database, purpose: LinkPurpose): Promise<string> {
  return makeLink(db, { purpose, lastsMs: RESET_LASTS_MS, path: resetPath });
}

/** The link by which the first editor of all begins; undefined once there is one. An earlier start's link is void. */
export async function firstEditorLink(db: Database): Promise<string | undefined> {
  return (await hasEditors(db)) ? undefined : makeSetUpLink(db, FIRST_EDITOR);
}

async function makeLink(
  db: Database,
  { purpose, lastsMs, path }: { purpose: LinkPurpose; lastsMs: number; path: (token: string) => string },
): Promise<string> {
  const made = now();
  const expiresAt = new Date(Date.parse(made) + lastsMs).toISOString();
  const token = await db.tx((write) => recordLink(write, { purpose, now: made, expiresAt }));
  return new URL(path(token), readSettings(process.env).publicUrl).href;
}
