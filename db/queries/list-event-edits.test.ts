import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { correctAnnouncement } from "../mutations/correct-announcement.ts";
import { correctSource } from "../mutations/correct-source.ts";
import { retitleFilm } from "../mutations/retitle-film.ts";
import { EDIT, savedIn } from "../mutations/testing.ts";
import { onEveryEngine } from "../testing.ts";
import { listEventEdits } from "./list-event-edits.ts";
import { line, recordSketches } from "./testing.ts";

const PAGE = { publisher: "Variety", publishedOn: "2026-02-20", says: "Moves.", disagrees: null };
const HEAD = { by: "unknown", studios: [], headline: null } as const;

/** The editor of each film's only release, who bears the name of what was edited: "titled by title". */
async function lastEdits(db: Database): Promise<readonly string[]> {
  const { releases: r, films: f, revisions, changesets: c } = db.t;
  const releases = await db.q
    .select({ id: r.id, slug: f.slug })
    .from(r)
    .innerJoin(f, eq(f.id, r.filmId))
    .orderBy(asc(f.slug));
  const edits = await listEventEdits(db, { releaseIds: releases.map(({ id }) => id) });
  const made = await db.q
    .select({ id: revisions.id, by: c.by })
    .from(revisions)
    .innerJoin(c, eq(c.id, revisions.changesetId));
  const by = new Map(made.map((revision) => [revision.id, revision.by]));
  return releases.map(({ id, slug }) => `${slug} by ${by.get(edits.get(id)?.revisionId ?? 0)}`);
}

onEveryEngine("the last edit of what a calendar tells", (openTestDatabase) => {
  test("is that of a title, of the day of an announcement, or of a page that says when a vague one was known", async () => {
    const db = await openTestDatabase();
    const history = (on: string, url: string) => ({
      history: [line(on, "2027-10-01", { sources: [{ ...PAGE, url }] })],
    });
    await recordSketches(db, {
      titled: history("2026-01-05", "https://variety.com/a"),
      announced: history("2026-01-06", "https://variety.com/b"),
      known: history("2026-02-01", "https://variety.com/c"),
      exact: history("2026-01-07", "https://variety.com/d"),
      untouched: history("2026-01-08", "https://variety.com/e"),
    });
    const importer = (await lastEdits(db)).at(-1)?.replace("untouched by ", "");
    const vague = {
      seen: { slug: "announced-2026-02-01", version: 1 },
      correction: { ...HEAD, announcedOn: "2026-02" },
    };
    savedIn(await correctAnnouncement(db, vague, EDIT));
    const title = { title: "Titled anew", from: null, source: null };
    savedIn(await retitleFilm(db, { seen: { slug: "titled", version: 1 }, title }, { ...EDIT, by: "title" }));
    const seen = { slug: "announced-2026-01-06", version: 1 };
    const moved = { ...HEAD, announcedOn: "2026-01-09" };
    savedIn(await correctAnnouncement(db, { seen, correction: moved }, { ...EDIT, by: "day" }));
    const named = {
      seen: { slug: "announced-2026-01-08", version: 1 },
      correction: { ...HEAD, announcedOn: "2026-01-08", headline: "Dated" },
    };
    savedIn(await correctAnnouncement(db, named, { ...EDIT, by: "headline" }));
    const { publisher, publishedOn } = PAGE;
    for (const page of ["c", "d"]) {
      const source = { url: `https://variety.com/${page}`, facts: { publisher, publishedOn } };
      const correction = { publisher, publishedOn: "2026-02-10" };
      savedIn(await correctSource(db, { seen: source, correction }, { ...EDIT, by: "page" }));
    }
    expect(await lastEdits(db)).toEqual([
      "announced by day",
      `exact by ${importer}`,
      "known by page",
      "titled by title",
      `untouched by ${importer}`,
    ]);
  });
});
