import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";
import type { Database } from "../db.ts";
import { onEveryEngine } from "../testing.ts";
import { findStudio } from "./find-studio.ts";
import { listReleases } from "./list-releases.ts";
import { listReleasesAround } from "./list-releases-around.ts";
import type { ReleaseFilter } from "./release-walk.ts";
import { line, recordSketches, recordManyFilms } from "./testing.ts";

const DAY = toCalendarDate("2027-06-15");
const ALL: ReleaseFilter = {
  region: null,
  types: null,
  slates: [],
  filmIds: null,
  standing: null,
  from: null,
  to: null,
};

const film = (on: string, date: string | null, type: ReleaseType = "theatrical", region = "US") => ({
  history: [line(on, date, { type, region })],
  studios: [{ name: "A24", role: "distributor" as const }],
});

/** Days on both sides of `DAY` and on it, of several types, with windows and what has no date between them. */
const FILMS = {
  a: film("2026-01-05", "2027-01-01"),
  b: film("2026-01-05", "2027-03-01", "streaming"),
  c: film("2026-01-05", "2027-03-01"),
  d: film("2026-01-05", "2027-06-14", "digital"),
  e: film("2026-01-05", "2027-06-15", "limited"),
  f: film("2026-01-05", "2027-06-15", "theatrical", "DE"),
  g: film("2026-01-05", "2027-07-02"),
  h: film("2026-01-05", "2027-09-02", "tv"),
  spring: film("2026-01-05", "2027-05"),
  summer: film("2026-01-05", "2027-07"),
  later: film("2026-01-05", "2028/.."),
  undated: film("2026-01-05", null),
};

/** What is listed with room for so many, by the films' slugs. */
async function around(db: Database, wish: Partial<ReleaseFilter>, limit: number) {
  const filter = { ...ALL, ...wish };
  const found = await db.snapshot((moment) => listReleasesAround(moment, { filter, day: DAY, limit }));
  const { rows, areEarlierLeftOut: earlier, areLaterLeftOut: later } = found;
  return { slugs: rows.map(({ slug }) => slug), earlier, later };
}

/** The same for each of some limits, of all releases: on days, those to come before those that passed, from the day on. */
async function expected(db: Database, wish: Partial<ReleaseFilter>, limits: readonly number[]) {
  const page = { filter: { ...ALL, ...wish }, asOf: DAY, after: null, limit: 50 };
  const all = await db.snapshot((moment) => listReleases(moment, page));
  const days = all.flatMap(({ slug, date }) => (date?.precision === "day" ? { slug, day: date.latest } : []));
  const [ahead, behind] = [days.filter(({ day }) => day >= DAY), days.filter(({ day }) => day < DAY)];
  return limits.map((limit) => {
    const room = Math.max(0, limit - ahead.length);
    const rows = [...behind.slice(Math.max(0, behind.length - room)), ...ahead.slice(0, limit)];
    return { slugs: rows.map(({ slug }) => slug), earlier: behind.length > room, later: ahead.length > limit };
  });
}

/** Fewer than are to come, some of those that passed as well, and all. */
const LIMITS = [1, 6, 20];

async function compare(db: Database, wishes: readonly Partial<ReleaseFilter>[]): Promise<void> {
  for (const wish of wishes) {
    const found = [];
    for (const limit of LIMITS) found.push(await around(db, wish, limit));
    expect([wish, found]).toEqual([wish, await expected(db, wish, LIMITS)]);
  }
}

onEveryEngine("releases around a day", (openTestDatabase) => {
  test("are those on days, what is to come first and then the last that passed, however they are looked for", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, FILMS);
    const studioId = (await findStudio(db, { slug: "a24" }))?.id ?? 0;
    const filmIds = (await db.q.select({ id: db.t.films.id }).from(db.t.films)).map(({ id }) => id);
    const wishes: Partial<ReleaseFilter>[] = [
      {},
      { from: toCalendarDate("2027-02-01"), types: ["theatrical", "limited"] },
      { region: "US" },
      { region: "US", types: ["streaming", "tv"] },
      { filmIds },
      { slates: [{ kind: "studio", id: studioId }] },
      { region: "US", slates: [{ kind: "studio", id: studioId }] },
    ];
    await compare(db, wishes);
    await recordManyFilms(db, { studioId, like: "a" });
    await compare(
      db,
      wishes.filter(({ slates }) => slates),
    );
    // Known after the day asked about alone: what stands now is not what was known then, and another index is read.
    await recordSketches(db, { late: film("2027-08-05", "2027-10-01") });
    await compare(
      db,
      wishes.filter(({ region, slates }) => region && !slates),
    );
    expect(await around(db, {}, 6)).toEqual({ slugs: ["c", "d", "e", "f", "g", "h"], earlier: true, later: false });
  });
});
