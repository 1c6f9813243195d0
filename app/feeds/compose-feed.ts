import type { Db } from "#db/db.ts";
import { listAnnouncementStudios } from "#db/queries/list-announcement-studios.ts";
import { type ChangeEdits, listChangeEdits } from "#db/queries/list-change-edits.ts";
import { listChangeSources } from "#db/queries/list-change-sources.ts";
import { type ChangeRow, listChanges, listChangesOfFilms } from "#db/queries/list-changes.ts";
import { changeHeadline, changeText, type ToldChange } from "#domain/change-text.ts";
import type { Feed, FeedEntry } from "#domain/feed.ts";
import { type ListAddress, listPath } from "#domain/list-address.ts";
import { inRegion } from "#domain/region.ts";
import { groupPlace, typesOfGroup } from "#domain/release-group.ts";
import { readHistoryLines } from "../(public)/described-changes.ts";
import type { FoundList } from "./found-list.ts";

/** What the path of a feed of all films begins with. */
export const ALL_CHANGES = "changes";

const MOST_ENTRIES = 50;

/** The latest changes that a feed's address asks for, told. Ask within `snapshot`. */
export async function composeFeed(db: Db, address: ListAddress, list: FoundList, origin: URL): Promise<Feed> {
  const { region, group, format } = address;
  const types = group && typesOfGroup(group);
  const rows = list.films
    ? await listChangesOfFilms(db, { films: list.films, region, types, limit: MOST_ENTRIES })
    : (
        await listChanges(db, {
          filter: { region, types, studioId: null, kind: null },
          page: null,
          limit: MOST_ENTRIES,
        })
      ).rows;
  return {
    url: new URL(`/feeds${listPath(address, ALL_CHANGES)}.${format}`, origin).href,
    pageUrl: new URL(list.pagePath, origin).href,
    title: feedTitle(address, list),
    entries: await toEntries(db, rows, origin),
  };
}

function feedTitle({ region, group }: ListAddress, { name }: FoundList): string {
  const what = name === null ? "Release date changes" : `${name}: release date changes`;
  if (region === null) return what;
  return `${what} ${group ? groupPlace(region, group) : inRegion(region)}`;
}

async function toEntries(db: Db, rows: readonly ChangeRow[], origin: URL): Promise<FeedEntry[]> {
  const dateChangeIds = rows.map(({ cursor }) => cursor.id);
  const lines = await readHistoryLines(db, [...new Set(rows.map(({ releaseId }) => releaseId))]);
  const edits = await listChangeEdits(db, { dateChangeIds });
  const sources = Map.groupBy(await listChangeSources(db, { dateChangeIds }), ({ dateChangeId }) => dateChangeId);
  const announcementIds = [...new Set(rows.map(({ announcementId }) => announcementId))];
  const studios = Map.groupBy(
    await listAnnouncementStudios(db, { announcementIds }),
    ({ announcementId }) => announcementId,
  );
  return rows.flatMap(({ cursor, announcementId, ...row }) => {
    const [line, edit] = [lines.get(cursor.id), edits.get(cursor.id)];
    const names = (studios.get(announcementId) ?? []).map(({ name }) => name);
    const announcement = { ...row, slug: cursor.announcement, studios: names };
    return line && edit
      ? [toEntry({ ...row, line, announcement, sources: sources.get(cursor.id) ?? [] }, { cursor, edit, origin })]
      : [];
  });
}

/** The tag's authority and year are part of it for ever (RFC 4151 §2.1): the year in which such ids were first given. */
function toEntry(
  change: ToldChange,
  { cursor, edit, origin }: { cursor: ChangeRow["cursor"]; edit: ChangeEdits; origin: URL },
): FeedEntry {
  return {
    id: `tag:${origin.hostname},2026:date-change/${cursor.id}`,
    title: changeHeadline(change),
    text: changeText(change),
    url: new URL(`/films/${cursor.film}`, origin).href,
    authors: change.announcement.studios,
    tags: [change.line.step.kind],
    publishedAt: edit.recordedAt,
    editedAt: edit.editedAt,
    sources: change.sources,
  };
}
