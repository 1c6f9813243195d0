import { asc } from "drizzle-orm";
import type { Db } from "../db.ts";

/** True where a table can be read, be it empty; throws what the engine throws where it cannot. */
export async function isAnswering({ q, t }: Db): Promise<boolean> {
  await q.select({ id: t.films.id }).from(t.films).orderBy(asc(t.films.id)).limit(1);
  return true;
}
