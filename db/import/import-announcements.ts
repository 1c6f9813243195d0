import type { WriteDb } from "../db.ts";
import { type NewAnnouncement, recordAnnouncements } from "../mutations/record-announcements.ts";
import type { Changeset } from "../mutations/record-changeset.ts";
import { recordStudios } from "../mutations/record-studios.ts";
import { listAnnouncementEntries } from "../queries/announcement-entries.ts";
import { listStudioIds } from "../queries/list-studio-ids.ts";
import { listStudioAliases } from "../queries/list-studio-aliases.ts";
import { compareLists } from "./compare-lists.ts";
import type { AnnouncementEntry, AnnouncementsFile } from "./format.ts";
import { type FileOutcome, NONE, NOTHING } from "./outcome.ts";
import type { Saving } from "./saving.ts";
import { partialDateOf } from "../remembered.ts";

/** Puts on record the announcements of a file that are not there yet. */
export async function importAnnouncements(db: WriteDb, file: AnnouncementsFile, save: Saving): Promise<FileOutcome> {
  const inFile = await underStudioNames(db, file.announcements);
  const recorded = await listAnnouncementEntries(db, { slugs: inFile.map(({ slug }) => slug) });
  const { added, conflicts } = compareLists({
    list: "announcements",
    inFile: inFile.map(withStudiosAsText),
    onRecord: recorded.map(({ entry }) => withStudiosAsText(entry)),
    nameOf: ({ slug }) => slug,
    facts: ["announcedOn", "headline", "studios", "by"],
  });
  const news = added.flatMap(({ index }) => inFile[index] ?? []).map(toNew);
  if (news.length > 0) await save((changeset) => apply(db, changeset, news));
  return {
    problems: [],
    conflicts,
    warnings: [],
    lines: { added: added.map(({ index }) => index), rejected: [] },
    reports: NOTHING,
    rejectedTitles: [],
    rejectedStudios: [],
    added: { ...NONE, announcements: news.length },
    onRecord: { ...NONE, announcements: recorded.length },
  };
}

async function apply(db: WriteDb, changeset: Changeset, announcements: readonly NewAnnouncement[]): Promise<void> {
  const names = announcements.flatMap(({ studios }) => studios);
  const known = await listStudioIds(db, { names });
  const studioIds = await recordStudios(db, changeset, { names, known });
  await recordAnnouncements(db, changeset, { announcements, studioIds });
}

async function underStudioNames(db: WriteDb, announcements: readonly AnnouncementEntry[]) {
  const names = await listStudioAliases(db, { names: announcements.flatMap(({ studios }) => studios) });
  return announcements.map((entry) => ({ ...entry, studios: entry.studios.map((name) => names.get(name) ?? name) }));
}

function withStudiosAsText({ studios, ...entry }: AnnouncementEntry) {
  return { ...entry, studios: studios.join("; ") };
}

function toNew({ announcedOn, by, ...entry }: AnnouncementEntry): NewAnnouncement {
  return { ...entry, announcedOn: partialDateOf(announcedOn), by: by ?? "unknown" };
}
