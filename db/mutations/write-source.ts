import { eq } from "drizzle-orm";
import type { WriteDb } from "../db.ts";
import { listSourceUses } from "../queries/list-source-uses.ts";
import type { Source } from "../queries/list-sources.ts";
import type { Changeset } from "./record-changeset.ts";
import { replayReleases } from "./replay-releases.ts";

/** What the record says of a page beside its address. */
export type SourceFacts = Pick<Source, "publisher" | "publishedOn">;

/**
 * Says anew who published a page, and when. The day of a page can make the lines that cite it known earlier, so their
 * releases are replayed.
 */
export async function writeSource(
  db: WriteDb,
  changeset: Changeset,
  { id, ...before }: Source,
  { publisher, publishedOn }: SourceFacts,
): Promise<Source> {
  const { q, t } = db;
  const uses = await listSourceUses(db, { sourceId: id });
  const write = async () =>
    void (await q.update(t.sources).set({ publisher, publishedOn }).where(eq(t.sources.id, id)));
  if (before.publishedOn === publishedOn) await write();
  else changeset.noteReplay(await replayReleases(db, uses.releaseIds, write));
  const after = { url: before.url, publisher, publishedOn };
  changeset.revise({ subject: "source", subjectId: id, action: "correct", before, after });
  for (const film of uses.films) changeset.touch("film", film);
  for (const announcement of uses.announcements) changeset.touch("announcement", announcement);
  return { id, ...after };
}
