import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { type CalendarDate, toCalendarDate } from "#domain/calendar-date.ts";
import { addDays } from "#domain/gregorian.ts";
import type { Database } from "../db.ts";
import { listReleaseVersions } from "../queries/list-release-versions.ts";
import { line, recordSketches } from "../queries/testing.ts";
import { onConcurrentEngines } from "../testing.ts";
import type { Refusal } from "./announcement-refusals.ts";
import { recordAnnouncement } from "./record-announcement.ts";
import { announcementOf, differencesIn, lineOf, SAVED } from "./testing.ts";

const FILMS = Array.from({ length: 10 }, (_, index) => `film-${index}`);
const SAVES = 200;
const FILMS_A_SAVE = 3;
const ATTEMPTS = 4;
const FIRST = toCalendarDate("2027-01-01");

onConcurrentEngines("Two hundred saves at once of the same ten films", (openTestDatabase) => {
  test(
    "put each accepted one in the histories once, tell each refused one why, and leave nothing out of place",
    { timeout: 300_000 },
    async () => {
      const db = await openTestDatabase();
      const sketch = { history: [line("2026-01-05", "2026-12-25")] };
      await recordSketches(db, Object.fromEntries(FILMS.map((film) => [film, sketch])));
      const saves = await Promise.all(Array.from({ length: SAVES }, (_, index) => saveUntilAccepted(db, index)));
      const accepted = saves.filter(({ isAccepted }) => isAccepted);
      const refusals = saves.flatMap((save) => save.refusals);
      expect(accepted.length).toBeGreaterThan(FILMS.length / FILMS_A_SAVE);
      expect(refusals.length).toBeGreaterThan(0);
      expect(new Set(refusals.map(({ changed }) => changed?.edit?.by))).toEqual(new Set(["Ada"]));
      for (const film of FILMS) {
        const touching = accepted.filter(({ films }) => films.includes(film)).length;
        expect([film, await changesOf(db, film)]).toEqual([film, touching + 1]);
      }
      expect(await differencesIn(db)).toEqual([]);
    },
  );
});

/** Saves a date for three of the films; refused, looks at them again and saves once more, a few times. */
async function saveUntilAccepted(db: Database, index: number) {
  const films = Array.from({ length: FILMS_A_SAVE }, (_, nth) => `film-${(index + nth * 3) % FILMS.length}`);
  const refusals: Refusal[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const outcome = await saveAsSeen(db, films, addDays(FIRST, index));
    if (outcome.ok) return { films, refusals, isAccepted: true };
    refusals.push(...outcome.refusals);
  }
  return { films, refusals, isAccepted: false };
}

/** Looks at films as they stand, as an editor's page does, and saves a date for each of them. */
async function saveAsSeen(db: Database, slugs: readonly string[], date: CalendarDate) {
  const films = await listReleaseVersions(db, { slugs });
  const lines = slugs.map((film) => {
    const basedOn = films.get(film)?.releases[0]?.version ?? null;
    return lineOf(film, date, { basedOn });
  });
  return recordAnnouncement(db, announcementOf("2026-11-20", lines), SAVED);
}

async function changesOf({ q, t }: Database, slug: string): Promise<number> {
  const { dateChanges: d, releases: r, films: f } = t;
  const rows = await q
    .select({ id: d.id })
    .from(d)
    .innerJoin(r, eq(r.id, d.releaseId))
    .innerJoin(f, eq(f.id, r.filmId))
    .where(eq(f.slug, slug));
  return rows.length;
}
