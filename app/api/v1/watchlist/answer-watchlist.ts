import { describeChanges } from "#app/(public)/described-changes.ts";
import { toDateAnswer } from "#app/api/v1/date.ts";
import type { AnnouncementChanges, ChangeItem } from "#components/changes/changes-view.ts";
import type { Db } from "#db/db.ts";
import { readDate } from "#db/queries/date-column.ts";
import { listChangesSince } from "#db/queries/list-changes-since.ts";
import { type FollowedRow, listFollowedFilms } from "#db/queries/list-followed-films.ts";
import { findRecordEnd } from "#db/queries/list-record-changes.ts";
import { listShownReleases, type ShownRelease } from "#db/queries/list-shown-releases.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { WatchlistAnswer, WatchlistQuery } from "./schema.ts";

const MOST_CHANGES = 100;

/** How the films of a list stand, and what was put on record of them since, all of one moment: ask within `snapshot`. */
export async function answerWatchlist(
  db: Db,
  { films: slugs, region, since }: WatchlistQuery,
  today: CalendarDate,
): Promise<WatchlistAnswer> {
  const films = await listFollowedFilms(db, { slugs });
  const filmIds = [...new Set(films.map(({ id }) => id))];
  const shown = await listShownReleases(db, { filmIds, region: region ?? null, today });
  // One more than is told shows whether that is all.
  const rows = since === undefined ? [] : await listChangesSince(db, { filmIds, since, limit: MOST_CHANGES + 1 });
  const announcements = await describeChanges(db, rows.slice(0, MOST_CHANGES));
  return {
    data: {
      films: films.map((film) => toFilm(film, shown.get(film.id))),
      changes: announcements.flatMap((one) => one.changes.map((change) => toChange(one, change))),
      isCut: rows.length > MOST_CHANGES,
      record: (await findRecordEnd(db)).revisionId,
    },
    next: null,
  };
}

type FilmAnswer = WatchlistAnswer["data"]["films"][number];
type ChangeAnswer = WatchlistAnswer["data"]["changes"][number];

function toFilm({ asked, slug, title }: FollowedRow, release: ShownRelease | undefined): FilmAnswer {
  if (!release) return { asked, slug, title, release: null };
  const { region, type, variant, standing, edtf, wording } = release;
  const date = readDate(edtf);
  return {
    asked,
    slug,
    title,
    release: { region, type, variant: variant || null, standing, date: date && toDateAnswer(date, wording) },
  };
}

function toChange(announcement: AnnouncementChanges, change: ChangeItem): ChangeAnswer {
  const { id, slug, title, region, type, variant, line, reason } = change;
  const { entry, kind, shift } = line.step;
  return {
    id,
    film: { slug, title },
    region,
    type,
    variant: variant || null,
    kind,
    announcement: announcement.slug,
    announcedOn: toDateAnswer(announcement.announcedOn, null),
    by: announcement.by,
    studios: [...announcement.studios],
    standing: entry.standing,
    before: line.replaced && toDateAnswer(line.replaced.date, line.replaced.wording),
    after: entry.date && toDateAnswer(entry.date, entry.wording),
    direction: shift?.direction ?? null,
    shiftDays: shift?.days ?? null,
    reason,
  };
}
