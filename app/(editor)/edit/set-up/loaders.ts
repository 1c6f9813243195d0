import { connection } from "next/server";
import { now } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { findLink, type OpenLink } from "#db/queries/find-link.ts";

/** What a one-time link opens now; undefined where it is no good. Reading it does not use it up. */
export async function loadLink(token: string): Promise<OpenLink | undefined> {
  await connection();
  return findLink(await database(), { token, now: now() });
}
