import { mkdir, open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database, Db } from "../db.ts";
import {
  ANNOUNCEMENTS_FORMAT,
  type AnnouncementEntry,
  formatFile,
  HISTORY_FORMAT,
  type HistoryFile,
} from "../import/format.ts";
import {
  listAnnouncementEntries,
  listAnnouncementEntriesAfter,
  type RecordedAnnouncement,
} from "../queries/announcement-entries.ts";
import { findHistory, type RecordedHistory } from "../queries/find-history.ts";
import { countSlugPages, listSlugs } from "../queries/list-slugs.ts";

export const ANNOUNCEMENTS_FILE = "announcements.json";
export const FILMS_FOLDER = "films";

/** How many an export wrote. */
export interface Exported {
  readonly films: number;
  readonly announcements: number;
}

const PAGE_SIZE = 500;

/**
 * Writes the whole record as it stands at one moment into a folder that is there: a file for each film, and one for all
 * announcements. No more than a page of it is in memory.
 */
export async function exportRecord(db: Database, folder: string): Promise<Exported> {
  await mkdir(join(folder, FILMS_FOLDER), { recursive: true });
  return db.snapshot(async (moment) => ({
    films: await exportFilms(moment, folder),
    announcements: await writeAnnouncements(folder, allAnnouncements(moment)),
  }));
}

/** Writes one film and the announcements that touch it into a folder; undefined where there is no such film. */
export async function exportFilm(db: Database, folder: string, slug: string): Promise<Exported | undefined> {
  return db.snapshot(async (moment) => {
    const history = await findHistory(moment, { slug });
    if (!history) return undefined;
    await mkdir(join(folder, FILMS_FOLDER), { recursive: true });
    const file = await writeFilm(folder, history);
    const slugs = [...new Set(file.history.map(({ announcement }) => announcement))];
    return { films: 1, announcements: await writeAnnouncements(folder, announcementsOf(moment, slugs)) };
  });
}

async function exportFilms(db: Db, folder: string): Promise<number> {
  const pages = await countSlugPages(db, { of: "films", pageSize: PAGE_SIZE });
  let films = 0;
  for (let page = 1; page <= pages; page += 1) {
    for (const slug of await listSlugs(db, { of: "films", page, pageSize: PAGE_SIZE })) {
      const history = await findHistory(db, { slug });
      if (!history) throw new Error(`The film ${slug} is gone within one moment`);
      await writeFilm(folder, history);
      films += 1;
    }
  }
  return films;
}

async function writeFilm(folder: string, history: RecordedHistory): Promise<HistoryFile> {
  const file = toHistoryFile(history);
  await writeFile(join(folder, FILMS_FOLDER, `${file.slug}.json`), formatFile(file));
  return file;
}

/** A film's record as a file, without what an editor took back. */
function toHistoryFile({
  slug,
  kind,
  title,
  titles,
  studios,
  franchise,
  checkedOn,
  lines,
  reports,
}: RecordedHistory): HistoryFile {
  return {
    format: HISTORY_FORMAT,
    slug,
    kind,
    title,
    titles: [...titles],
    studios,
    franchise,
    checkedOn,
    history: lines.flatMap(({ line, retracted }) => (retracted ? [] : [line])),
    reports: reports.flatMap(({ report, retracted }) => (retracted ? [] : [report])),
  };
}

type Pages = AsyncIterable<readonly RecordedAnnouncement[]>;

async function* allAnnouncements(db: Db): Pages {
  let last: RecordedAnnouncement | undefined;
  do {
    const page = await listAnnouncementEntriesAfter(db, { after: last, limit: PAGE_SIZE });
    yield page;
    last = page.at(-1);
  } while (last);
}

async function* announcementsOf(db: Db, slugs: readonly string[]): Pages {
  yield await listAnnouncementEntries(db, { slugs });
}

const [HEAD = "", TAIL = ""] = formatFile({ format: ANNOUNCEMENTS_FORMAT, announcements: [] }).split("[]");

/** Writes what `formatFile` makes of all announcements at once, a page at a time. */
async function writeAnnouncements(folder: string, pages: Pages): Promise<number> {
  const file = await open(join(folder, ANNOUNCEMENTS_FILE), "w");
  let written = 0;
  try {
    await file.write(`${HEAD}[`);
    for await (const page of pages) {
      await file.write(page.map(({ entry }, index) => (written + index > 0 ? "," : "") + indented(entry)).join(""));
      written += page.length;
    }
    await file.write(`${written > 0 ? "\n  " : ""}]${TAIL}`);
  } finally {
    await file.close();
  }
  return written;
}

/** An announcement on lines of its own, four spaces in. */
function indented(entry: AnnouncementEntry): string {
  return `\n${JSON.stringify(entry, null, 2)}`.replaceAll("\n", "\n    ");
}
