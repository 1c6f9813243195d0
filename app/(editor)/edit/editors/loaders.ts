import { connection } from "next/server";
import { database } from "#app/database.ts";
import { type ListedEditor, listEditors } from "#db/queries/list-editors.ts";

const MOST_LISTED = 500;

/** Everybody who may edit, or might again. Whether the reader may see them, the page has asked. */
export async function loadEditors(): Promise<readonly ListedEditor[]> {
  await connection();
  return listEditors(await database(), { limit: MOST_LISTED });
}
