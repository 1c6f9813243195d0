import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { formatReleaseCursor, parseReleaseCursor, type ReleaseCursor } from "#domain/release-cursor.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";
import type { Database } from "../db.ts";
import { onEveryEngine } from "../testing.ts";
import { findStudio } from "./find-studio.ts";
import { listReleases, listReleasesInSteps, type ReleaseRow } from "./list-releases.ts";
import type { ReleaseFilter, ReleaseWalk } from "./release-walk.ts";
import { line, recordSketches, recordManyFilms } from "./testing.ts";

const ALL: ReleaseFilter = {
  region: null,
  types: null,
  slates: [],
  filmIds: null,
  standing: null,
  from: null,
  to: null,
};

type Wish = Partial<ReleaseFilter> & { asOf?: string; after?: ReleaseCursor | null; limit?: number };

function ask(db: Database, { asOf = "2026-11-25", after = null, limit = 50, ...filter }: Wish = {}) {
  const page = { filter: { ...ALL, ...filter }, asOf: toCalendarDate(asOf), after, limit };
  return db.snapshot((moment) => listReleases(moment, page));
}

function said({ slug, region, type, date, standing }: ReleaseRow): string {
  return `${date?.edtf ?? standing} ${slug} ${region} ${type}`;
}

const A24 = { studios: [{ name: "A24", role: "distributor" as const }] };
const SLATE = {
  alpha: {
    history: [
      line("2026-01-05", "2027-07-02"),
      line("2026-01-05", "2027-07-16", { region: "GB" }),
      line("2026-03-05", "2027-07-30"),
    ],
  },
  beta: { history: [line("2026-01-05", "2027-07", { wording: "in July" }), line("2026-03-05", "2027")], ...A24 },
  gamma: { history: [line("2026-01-05", "2027-05-07"), line("2026-02-05", null)], ...A24 },
  delta: { history: [line("2026-01-05", "2027-07-31"), line("2026-01-05", "2027-09-03", { type: "streaming" })] },
  omega: { history: [line("2026-02-05", "2028/..", { region: "DE" }), line("2026-02-05", null, { region: "001" })] },
};
const ORDER = [
  "2027-07-16 alpha GB theatrical",
  "2027-07-30 alpha US theatrical",
  "2027-07-31 delta US theatrical",
  "2027-07 beta US theatrical",
  "2027-09-03 delta US streaming",
  "2028/.. omega DE theatrical",
  "undated omega 001 theatrical",
  "undated gamma US theatrical",
];

onEveryEngine("all releases", (openTestDatabase) => {
  test("come by the last day of their date, those without one at the end", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    expect((await ask(db)).map(said)).toEqual(ORDER);
    expect((await ask(db, { region: "US" })).map(said)).toEqual(ORDER.filter((row) => row.includes(" US ")));
    expect((await ask(db, { region: "US", types: ["theatrical", "limited"] })).map(said)).toEqual(
      ORDER.filter((row) => row.endsWith("US theatrical")),
    );
  });

  test("are each on one page, whatever is asked for and however short the pages are", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    const studio = await findStudio(db, { slug: "a24" });
    for (const wish of [
      {},
      { region: "US" },
      { region: "US", standing: "dated" as const },
      { slates: [{ kind: "studio" as const, id: studio?.id ?? 0 }] },
      { from: toCalendarDate("2027-07-20") },
    ]) {
      const all = (await ask(db, wish)).map(said);
      const seen: string[] = [];
      let after: ReleaseCursor | null | undefined = null;
      do {
        const rows: readonly ReleaseRow[] = await ask(db, { ...wish, after, limit: 1 });
        seen.push(...rows.map(said));
        after = rows[0] && parseReleaseCursor(formatReleaseCursor(rows[0].cursor));
      } while (after);
      expect(seen).toEqual(all);
      expect(all.length).toBeGreaterThan(1);
    }
  });

  test("of all types come in one order, whether few or many of the others stand between those in cinemas", async () => {
    const db = await openTestDatabase();
    const film = (date: string, type: ReleaseType) => ({ history: [line("2026-01-05", date, { type })] });
    await recordSketches(db, {
      a: film("2027-01-01", "theatrical"),
      c: film("2027-12-01", "theatrical"),
      ...Object.fromEntries(
        ["d", "e", "f", "g", "h"].map((slug) => [slug, film("2027-06-01", slug < "f" ? "streaming" : "digital")]),
      ),
      i: film("2027-06-02", "limited"),
      tv: film("2027-02-01", "tv"),
      // Known on the last of the days asked about alone, and so the walk is another on the others.
      later: { history: [line("2026-06-05", "2027-12-02")] },
    });
    const all = ["a", "tv", "d", "e", "f", "g", "h", "i", "c", "later"];
    for (const asOf of ["2026-05-01", "2026-06-05"])
      for (const limit of [1, 2, 8, 9]) {
        const page = await ask(db, { asOf, region: "US", limit });
        const next = await ask(db, { asOf, region: "US", limit: limit - 1, after: page[0]?.cursor ?? null });
        expect(page.map(({ slug }) => slug)).toEqual(all.slice(0, limit));
        expect(next.map(({ slug }) => slug)).toEqual(all.slice(1, limit));
      }
    const inCinemas = await ask(db, { asOf: "2026-06-05", region: "US", types: ["theatrical", "limited"] });
    expect(inCinemas.map(({ slug }) => slug)).toEqual(["a", "i", "c", "later"]);
  });

  test("of all types stand as they did, also where a date of another type than those in cinemas was announced later", async () => {
    const db = await openTestDatabase();
    const streamed = [
      line("2026-01-05", "2027-07-02", { type: "streaming" }),
      line("2026-06-05", "2027-08-06", { type: "streaming" }),
    ];
    await recordSketches(db, { alpha: { history: streamed } });
    const datesOn = async (asOf: string) => (await ask(db, { asOf, region: "US" })).map(({ date }) => date?.edtf);
    expect(await datesOn("2026-05-01")).toEqual(["2027-07-02"]);
    expect(await datesOn("2026-06-05")).toEqual(["2027-08-06"]);
  });

  test("of a large studio are those of its films alone, and of a region and a standing those of both", async () => {
    const db = await openTestDatabase();
    const released = line("2026-07-02", "2026-07-02", { standing: "released" });
    await recordSketches(db, { ...SLATE, seen: { history: [line("2026-01-05", "2026-07-02"), released], ...A24 } });
    const studio = await findStudio(db, { slug: "a24" });
    await recordManyFilms(db, { studioId: studio?.id ?? 0, like: "seen" });
    const slates = [{ kind: "studio" as const, id: studio?.id ?? 0 }];
    expect((await ask(db, { region: "US", slates })).map(said)).toEqual([
      "2026-07-02 seen US theatrical",
      ORDER[3],
      ORDER[7],
    ]);
    expect((await ask(db, { region: "US", slates, standing: "dated" })).map(said)).toEqual([ORDER[3]]);
    expect((await ask(db, { region: "US", standing: "dated" })).map(said)).toEqual([1, 2, 3, 4].map((at) => ORDER[at]));
    expect((await ask(db, { region: "US", standing: "released" })).map(({ slug }) => slug)).toEqual(["seen"]);
  });

  test("are those of the studio, the standing or the days asked for", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    const studio = await findStudio(db, { slug: "a24" });
    expect((await ask(db, { slates: [{ kind: "studio" as const, id: studio?.id ?? 0 }] })).map(said)).toEqual([
      ORDER[3],
      ORDER[7],
    ]);
    expect((await ask(db, { standing: "undated" })).map(said)).toEqual(ORDER.slice(6));
    expect((await ask(db, { standing: "dated", region: "DE" })).map(said)).toEqual([ORDER[5]]);
    const july = { from: toCalendarDate("2027-07-17"), to: toCalendarDate("2027-07-31") };
    expect((await ask(db, july)).map(said)).toEqual(ORDER.slice(1, 4));
  });

  test("stand as the world knew them on the day asked for", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    expect((await ask(db, { asOf: "2026-01-31", region: "US", types: ["theatrical"] })).map(said)).toEqual([
      "2027-05-07 gamma US theatrical",
      "2027-07-02 alpha US theatrical",
      "2027-07-31 delta US theatrical",
      "2027-07 beta US theatrical",
    ]);
    expect(await ask(db, { asOf: "2026-01-04" })).toEqual([]);
  });

  test("tell when their date was set and in which words, whatever restated it since", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    const [, alpha, , beta] = await ask(db);
    expect(beta).toMatchObject({ wording: "in July", announcedOn: { edtf: "2026-01-05" }, moves: 0 });
    expect(alpha).toMatchObject({
      wording: null,
      announcedOn: { edtf: "2026-03-05" },
      moves: 1,
      firstExact: "2027-07-02",
      lastExact: "2027-07-30",
    });
  });

  test("of a filter that few pass are looked for a stretch of dates at a time, and none is missed", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    const found: string[] = [];
    let after: ReleaseCursor | null = null;
    let pages = 0;
    do {
      const filter = { ...ALL, types: ["streaming" as const] };
      const page: ReleaseWalk = { filter, asOf: toCalendarDate("2026-11-25"), after, limit: 2 };
      const step: Awaited<ReturnType<typeof listReleasesInSteps>> = await db.snapshot((moment) =>
        listReleasesInSteps(moment, page, 2),
      );
      found.push(...step.rows.map(said));
      after = step.goOn;
      pages += 1;
    } while (after);
    expect(found).toEqual(["2027-09-03 delta US streaming"]);
    expect(pages).toBeGreaterThan(2);
  });
});
