import { type CalendarDate, toCalendarDate } from "#domain/calendar-date.ts";
import type { Database } from "../db.ts";
import type { AnnouncementEntry, HistoryFile, HistoryLine } from "../import/format.ts";
import { announcementEntry, announcementsFile, filmFile, historyLine, importContents } from "../import/testing.ts";

/** A film as a test sketches it: its lines, and what else the test is about. */
export type FilmSketch = Partial<HistoryFile> & { readonly history: readonly HistoryLine[] };

/** A line of a US cinema release; all lines of one day are lines of one announcement. */
export function line(on: string, date: string | null, facts: Partial<HistoryLine> = {}): HistoryLine {
  return historyLine(`announced-${on}`, date, facts);
}

/** Puts films on record under their slugs, with the announcements of their lines, of which some may be told more of. */
export async function recordSketches(
  db: Database,
  films: Readonly<Record<string, FilmSketch>>,
  announcements: Readonly<Record<string, Partial<AnnouncementEntry>>> = {},
): Promise<void> {
  const lines = Object.values(films).flatMap(({ history }) => history);
  const slugs = [...new Set(lines.map(({ announcement }) => announcement))];
  const files = Object.entries(films).map(([slug, film]) => filmFile({ slug, title: slug, ...film }));
  const announced = slugs.map((slug) => announcementEntry(slug, announcements[slug]));
  const outcomes = await importContents(db, { ...announcementsFile(), announcements: announced }, ...files);
  const problem = outcomes.find(({ problems }) => problems.length > 0);
  if (problem) throw new Error(`A sketch was refused: ${JSON.stringify(problem)}`);
}

/** The list of US cinemas on a day, as a page would ask for it. */
export function usCinemas(day: string) {
  const asOf: CalendarDate = toCalendarDate(day);
  return { region: "US", types: ["theatrical", "limited"], asOf, from: asOf, studioId: null } as const;
}
