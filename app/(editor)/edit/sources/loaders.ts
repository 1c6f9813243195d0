import { connection } from "next/server";
import { database } from "#app/database.ts";
import { listSources, type Source } from "#db/queries/list-sources.ts";

/** The page on record at an address; undefined where there is none. */
export async function loadSource(url: string): Promise<Source | undefined> {
  await connection();
  return (await listSources(await database(), { urls: [url] })).get(url);
}
