import { eq } from "drizzle-orm";
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

/** So many films of a studio, beside one on record, that its releases are looked for among everybody's. */
export async function recordManyFilms(
  db: Database,
  { studioId, like }: { studioId: number; like: string },
): Promise<void> {
  await db.tx(async ({ q, t, insertAll }) => {
    const [film] = await q.select({ changesetId: t.films.changesetId }).from(t.films).where(eq(t.films.slug, like));
    if (!film) throw new Error(`There is no film ${like}`);
    const rows = Array.from({ length: 2001 }, (_, index) => ({
      slug: `many-${index}`,
      kind: "film" as const,
      title: "Many",
      changesetId: film.changesetId,
    }));
    const films = await insertAll("films", rows);
    await insertAll(
      "filmStudios",
      films.map(({ id }) => ({ filmId: id, studioId, role: "distributor" as const, position: 0 })),
    );
  });
}

/** The list of US cinemas on a day, as a page would ask for it. */
export function usCinemas(day: string) {
  const asOf: CalendarDate = toCalendarDate(day);
  return { region: "US", types: ["theatrical", "limited"], asOf, from: asOf, studioId: null } as const;
}
