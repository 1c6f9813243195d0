import type { PartialDate } from "#domain/partial-date.ts";
import type { Speaker } from "#domain/vocabulary.ts";
import type { WriteDb } from "../db.ts";
import type { Ids } from "../queries/list-studio-ids.ts";
import type { Changeset } from "./record-changeset.ts";
import { idOf } from "./record-studios.ts";

/** One public act on one day, as it is put on record. */
export interface NewAnnouncement {
  readonly slug: string;
  readonly announcedOn: PartialDate;
  readonly headline: string | null;
  /** Names, in the order they were given. */
  readonly studios: readonly string[];
  readonly by: Speaker;
}

/**
 * Puts announcements on record; a slug that is taken is an error. Their studios must be among `studioIds`. Answers their
 * ids by slug.
 */
export async function recordAnnouncements(
  db: WriteDb,
  changeset: Changeset,
  { announcements, studioIds }: { announcements: readonly NewAnnouncement[]; studioIds: Ids },
): Promise<Ids> {
  const ids = await insertAnnouncements(db, changeset, announcements);
  await insertStudios(db, announcements, { ids, studioIds });
  for (const { announcedOn, ...announcement } of announcements) {
    const after = { ...announcement, announcedOn: announcedOn.edtf };
    const subjectId = idOf(ids, announcement.slug);
    changeset.revise({ subject: "announcement", subjectId, action: "record", before: null, after });
    changeset.touch("announcement", announcement.slug);
  }
  return ids;
}

async function insertAnnouncements(
  db: WriteDb,
  { id: changesetId }: Changeset,
  announcements: readonly NewAnnouncement[],
): Promise<Ids> {
  const rows = announcements.map(({ slug, announcedOn, headline, by }) => ({
    slug,
    announcedOn: announcedOn.edtf,
    announcedEarliest: announcedOn.earliest,
    announcedLatest: announcedOn.latest,
    headline,
    by,
    changesetId,
  }));
  const made = await db.insertAll("announcements", rows);
  return new Map(made.map(({ slug, id }) => [slug, id]));
}

async function insertStudios(
  db: WriteDb,
  announcements: readonly NewAnnouncement[],
  { ids, studioIds }: { ids: Ids; studioIds: Ids },
): Promise<void> {
  const rows = announcements.flatMap(({ slug, studios }) =>
    // Two of the names can be one studio's, where one is an alias.
    [...new Set(studios.map((name) => idOf(studioIds, name)))].map((studioId, position) => ({
      announcementId: idOf(ids, slug),
      studioId,
      position,
    })),
  );
  await db.insertAll("announcementStudios", rows);
}
