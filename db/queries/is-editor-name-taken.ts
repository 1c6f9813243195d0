import { asc } from "drizzle-orm";
import { isSameEditorName } from "#domain/editor-name.ts";
import type { Db } from "../db.ts";

/** Somebody on the list, whose own name does not stand in their way; null for who is not on it yet. */
interface Wanted {
  readonly name: string;
  readonly by: number | null;
}

/**
 * True where an editor's name is another's already, suspended ones' too, or cannot be told from it: every edit is signed
 * with nothing else. Reads the list of editors whole, which no index could compare without case and accents.
 */
export async function isEditorNameTaken({ q, t: { users: u } }: Db, { name, by }: Wanted): Promise<boolean> {
  const editors = await q.select({ id: u.id, name: u.name }).from(u).orderBy(asc(u.id));
  return editors.some((editor) => editor.id !== by && isSameEditorName(editor.name, name));
}
