import { setImmediate } from "node:timers/promises";
import { type FieldProblem, pointerTo } from "#app/api/problem.ts";
import { today } from "#app/clock.ts";
import type { Db } from "#db/db.ts";
import { listAnnouncementsOn } from "#db/queries/list-announcements-on.ts";
import { releaseName } from "#db/queries/list-film-releases.ts";
import { listLedgerEntries } from "#db/queries/list-ledger-entries.ts";
import { listReleaseVersions } from "#db/queries/list-release-versions.ts";
import { announcementName } from "#domain/announcement-draft/announcement-name.ts";
import { type AnnouncementDraft, isBlankLine } from "#domain/announcement-draft/draft.ts";
import { DAYS_APART, isLikelyDuplicate } from "#domain/announcement-draft/likely-duplicate.ts";
import { type LinePreview, previewLine } from "#domain/announcement-draft/preview-line.ts";
import { type ReadAnnouncement, type ReadLine, readLineAlone } from "#domain/announcement-draft/read-draft.ts";
import { addDays } from "#domain/gregorian.ts";
import { findAlike } from "../../../(editor)/edit/films/read-new-film.ts";

/** A line that can be put on record, what it is to do, and where it stands in what was sent. */
export interface PreviewedLine {
  readonly pointer: string;
  readonly line: ReadLine;
  readonly preview: LinePreview;
}

/** What the composer shows beside a form before it is saved, as questions: in the same words. Ask within `snapshot`. */
export async function askFirst(
  db: Db,
  draft: AnnouncementDraft,
  announcement: ReadAnnouncement,
  lines: readonly PreviewedLine[],
): Promise<readonly FieldProblem[]> {
  return [
    ...(await likelyDuplicates(db, draft, announcement)),
    ...(await knownFilms(db, draft, announcement)),
    ...lines.flatMap(({ pointer, preview }) => preview.warnings.map((detail) => ({ detail, pointer }))),
  ];
}

const MOST_ANNOUNCEMENTS = 50;

async function likelyDuplicates(db: Db, draft: AnnouncementDraft, { announcedOn }: ReadAnnouncement) {
  const { earliest } = announcedOn;
  const days = { from: addDays(earliest, -DAYS_APART), to: addDays(earliest, DAYS_APART) };
  const others = await listAnnouncementsOn(db, { ...days, limit: MOST_ANNOUNCEMENTS });
  const likely = others.filter((other) => isLikelyDuplicate(other, draft));
  return likely.map((known) => ({
    detail: `This may be on record already: ${announcementName(known, "en-US")} (/announcements/${known.slug}).`,
    pointer: pointerTo(["announcedOn"]),
  }));
}

/** Each new film is asked of once, at the first line that names it. */
async function knownFilms(db: Db, { lines }: AnnouncementDraft, { newFilms }: ReadAnnouncement) {
  const asks: FieldProblem[] = [];
  for (const { slug, title } of newFilms) {
    // SQLite answers within the turn of the event loop that asks, and others want to be answered meanwhile.
    await setImmediate();
    const alike = await findAlike(db, title);
    const line = lines.findIndex(({ film }) => film?.slug === slug);
    if (alike !== undefined) asks.push({ detail: alike, pointer: pointerTo(["lines", line, "film"]) });
  }
  return asks;
}

/** What each line would do, as the composer shows it under it. Ask within `snapshot`. */
export async function previewLines(
  db: Db,
  { lines }: AnnouncementDraft,
  { announcedOn, lines: read }: ReadAnnouncement,
): Promise<readonly PreviewedLine[]> {
  const films = await listReleaseVersions(db, { slugs: read.map(({ film }) => film) });
  const releases = [...films.values()].flatMap((film) =>
    film.releases.map((release) => [`${film.slug} ${releaseName(release)}`, release.id] as const),
  );
  const ids = new Map(releases);
  const idOf = (line: ReadLine) => ids.get(`${line.film} ${releaseName(line)}`);
  const entries = await listLedgerEntries(db, { releaseIds: read.flatMap((line) => idOf(line) ?? []) });
  const histories = Map.groupBy(entries, ({ releaseId }) => releaseId);
  return lines.flatMap((typed, index) => {
    const line = isBlankLine(typed) ? null : readLineAlone(typed);
    if (!line) return [];
    const history = histories.get(idOf(line) ?? 0) ?? [];
    const preview = previewLine(history, line, { announcedOn, asOf: today(), oldDate: typed.oldDate });
    return [{ pointer: pointerTo(["lines", index]), line, preview }];
  });
}
