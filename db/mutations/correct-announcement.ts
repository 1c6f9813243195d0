import { eq, sql } from "drizzle-orm";
import { toPartialDate } from "#domain/partial-date.ts";
import type { Database, WriteDb } from "../db.ts";
import {
  type AnnouncementFacts,
  findAnnouncementFacts,
  type RecordedAnnouncement,
} from "../queries/find-announcement-facts.ts";
import { listStudioIds } from "../queries/list-studio-ids.ts";
import type { Changeset } from "./record-changeset.ts";
import { idOf, recordStudios } from "./record-studios.ts";
import { replayReleases } from "./replay-releases.ts";
import { type EditFacts, type EditOutcome, refuse, saveEdit } from "./save-edit.ts";

/** What an editor may correct of an announcement; its address stays. */
export type AnnouncementCorrection = Omit<AnnouncementFacts, "slug">;

/**
 * Corrects what we had wrong of an announcement: its day (every release it touches is replayed), who made it, its
 * headline. Refused where it has changed since the editor saw it, or would not be another.
 */
export function correctAnnouncement(
  db: Database,
  { seen, correction }: { seen: { slug: string; version: number }; correction: AnnouncementCorrection },
  facts: EditFacts,
): Promise<EditOutcome> {
  return saveEdit(db, facts, async (writeDb, changeset) => {
    const recorded = await findAnnouncementFacts(writeDb, { slug: seen.slug });
    if (!recorded) return refuse("This announcement is not on record.");
    if (recorded.version !== seen.version) {
      const changed = { version: recorded.version, edit: null };
      return { problem: "This announcement was changed since you opened it.", changed };
    }
    const after = { ...recorded.facts, ...correction };
    if (JSON.stringify(after) === JSON.stringify(recorded.facts))
      return refuse("Nothing in this announcement was changed.");
    return replayReleases(writeDb, recorded.releaseIds, () => writeAnnouncement(writeDb, changeset, recorded, after));
  });
}

/** Overwrites the facts of an announcement. Replayed by the caller, since histories rest on its day. */
export async function writeAnnouncement(
  db: WriteDb,
  changeset: Changeset,
  { id, facts: before, films }: RecordedAnnouncement,
  after: AnnouncementFacts,
): Promise<void> {
  await writeHead(db, id, after);
  if (before.studios.join("\n") !== after.studios.join("\n")) await writeStudios(db, changeset, id, after.studios);
  changeset.revise({ subject: "announcement", subjectId: id, action: "correct", before, after });
  changeset.touch("announcement", before.slug);
  for (const film of films) changeset.touch("film", film);
}

async function writeHead(
  { q, t }: WriteDb,
  id: number,
  { announcedOn, headline, by }: AnnouncementFacts,
): Promise<void> {
  const { earliest, latest } = toPartialDate(announcedOn);
  const a = t.announcements;
  await q
    .update(a)
    .set({
      announcedOn,
      announcedEarliest: earliest,
      announcedLatest: latest,
      headline,
      by,
      version: sql`${a.version} + 1`,
    })
    .where(eq(a.id, id));
}

async function writeStudios(db: WriteDb, changeset: Changeset, announcementId: number, names: readonly string[]) {
  const { q, t } = db;
  const known = await listStudioIds(db, { names });
  const ids = await recordStudios(db, changeset, { names, known });
  await q.delete(t.announcementStudios).where(eq(t.announcementStudios.announcementId, announcementId));
  const studioIds = [...new Set(names.map((name) => idOf(ids, name)))];
  await db.insertAll(
    "announcementStudios",
    studioIds.map((studioId, position) => ({ announcementId, studioId, position })),
  );
}
