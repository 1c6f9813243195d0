import { max } from "drizzle-orm";
import type { Db } from "../db.ts";

/** The id of the last save on record: it grows with every write to the record. 0 for an empty one. */
export async function findLatestChangesetId({ q, t }: Db): Promise<number> {
  const [row] = await q
    .select({ latest: max(t.changesets.id) })
    .from(t.changesets)
    .limit(1);
  return row?.latest ?? 0;
}
