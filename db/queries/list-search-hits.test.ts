import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { join } from "node:path";
import type { Database } from "../db.ts";
import { importPaths } from "../import/testing.ts";
import { recordChangeset } from "../mutations/record-changeset.ts";
import { onEveryEngine } from "../testing.ts";
import { NAMED_KINDS, type NamedKind } from "../vocabulary.ts";
import { listSearchHits } from "./list-search-hits.ts";
import { type FilmSketch, line, recordSketches } from "./testing.ts";

const DATA = join(import.meta.dirname, "..", "data");
const SHIPPED = [
  "mission-impossible-dead-reckoning",
  "mission-impossible-the-final-reckoning",
  "f9",
  "fast-x",
  "blade",
];

const official = (...titles: string[]) =>
  titles.map((title) => ({ title, kind: "official", from: null, source: null }) as const);
const named = (...titles: [string, ...string[]]): FilmSketch => ({
  title: titles[0],
  titles: official(...titles),
  history: [],
});

const FILMS = {
  "your-name": named("Your Name.", "君の名は。"),
  solaris: named("Solaris", "Солярис"),
  odyssey: named("Odyssey", "ΟΔΥΣΣΕΙΑ"),
  amelie: named("Amélie", "Le Fabuleux Destin d’Amélie Poulain"),
  "spider-man": named("Spider-Man"),
  "the-tomorrow-war": named("The Tomorrow War"),
  "fifty-percent": named("100% Wolf"),
} satisfies Record<string, FilmSketch>;

interface Asked {
  readonly today?: string;
  readonly kinds?: readonly NamedKind[];
  readonly limit?: number;
}

async function slugs(db: Database, text: string, asked: Asked = {}): Promise<string[]> {
  const { today = "2026-11-24", kinds = ["film"], limit = 20 } = asked;
  const search = { text, today: toCalendarDate(today), kinds, limit };
  return (await listSearchHits(db, search)).map(({ slug }) => slug);
}

onEveryEngine("searching", (openTestDatabase) => {
  test("finds the shipped films by former and short titles, through typing errors, and by studio and franchise", async () => {
    const db = await openTestDatabase();
    const files = SHIPPED.map((slug) => join(DATA, "films", `${slug}.json`));
    await importPaths(db, join(DATA, "announcements.json"), ...files);
    const missions = ["mission-impossible-the-final-reckoning", "mission-impossible-dead-reckoning"];
    expect(await slugs(db, "misson imposible")).toEqual(missions);
    expect(await slugs(db, "MISSION: IMPOSSIBLE")).toEqual(missions);
    expect(await slugs(db, "mission impossible 7")).toEqual(["mission-impossible-dead-reckoning"]);
    expect(await slugs(db, "possible")).toEqual(missions);
    expect(await slugs(db, "F9")).toEqual(["f9"]);
    expect(await slugs(db, "fast furious 9")).toEqual(["f9"]);
    expect(await slugs(db, "blade-2025")).toEqual(["blade"]);
    expect(await slugs(db, "paramont pictures", { kinds: ["studio"] })).toEqual(["paramount-pictures"]);
    expect(await slugs(db, "mission", { kinds: NAMED_KINDS })).toEqual(["mission-impossible", ...missions]);
    expect(await slugs(db, "wp-login.php", { kinds: NAMED_KINDS })).toEqual([]);
    const [hit] = await listSearchHits(db, {
      text: "mission impossible 7",
      today: toCalendarDate("2021-01-01"),
      kinds: ["film"],
      limit: 1,
    });
    expect(hit).toMatchObject({
      title: "Mission: Impossible – Dead Reckoning",
      matchedTitle: "Mission: Impossible 7",
      release: { region: "US", type: "theatrical", standing: "dated", date: { edtf: "2021-11-19" } },
      studios: ["Paramount Pictures"],
    });
  });

  test("finds a title in any script, with or without its accents, spaces and article", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, FILMS);
    expect(await slugs(db, "君の")).toEqual(["your-name"]);
    expect(await slugs(db, "名は")).toEqual(["your-name"]);
    expect(await slugs(db, "солярис")).toEqual(["solaris"]);
    expect(await slugs(db, "солярс")).toEqual(["solaris"]);
    expect(await slugs(db, "οδυσσεια")).toEqual(["odyssey"]);
    expect(await slugs(db, "AMELIE")).toEqual(["amelie"]);
    expect(await slugs(db, "fabuleux destin")).toEqual(["amelie"]);
    expect(await slugs(db, "spiderman")).toEqual(["spider-man"]);
    expect(await slugs(db, "tomorrow-war")).toEqual(["the-tomorrow-war"]);
    expect(await slugs(db, "war tomorrow")).toEqual(["the-tomorrow-war"]);
  });

  test("finds nothing for what only a pattern would match, for no letters, and for what resembles nothing", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, FILMS);
    expect(await slugs(db, "%%%%")).toEqual([]);
    expect(await slugs(db, "_")).toEqual([]);
    expect(await slugs(db, "")).toEqual([]);
    expect(await slugs(db, "x".repeat(10_000))).toEqual([]);
    expect(await slugs(db, "solaris", { limit: 0 })).toEqual([]);
    expect(await slugs(db, "solaris\u0000\uD800")).toEqual(["solaris"]);
  });

  test("puts the exact title first, then what begins so, then what has such a word, then what contains it", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      a: named("Undunes"),
      b: named("Children of Dune"),
      c: named("Dune: Part Two"),
      d: named("Dune"),
    });
    expect(await slugs(db, "dune")).toEqual(["d", "c", "b"]);
    expect(await slugs(db, "unes")).toEqual(["a"]);
    expect(await slugs(db, "dune", { limit: 2 })).toEqual(["d", "c"]);
  });

  test("puts of equal titles the one first whose date is nearest to the day, and those without a date last", async () => {
    const db = await openTestDatabase();
    const dated = (on: string, date: string | null) => ({ ...named("The Mummy"), history: [line(on, date)] });
    await recordSketches(db, {
      a: dated("2019-01-01", null),
      b: dated("2016-01-01", "2017-06-09"),
      c: dated("2025-01-01", "2028"),
      d: dated("1998-01-01", "1999-05-07"),
    });
    expect(await slugs(db, "the mummy")).toEqual(["c", "b", "d", "a"]);
    expect(await slugs(db, "the mummy", { today: "2016-12-31" })).toEqual(["b", "d", "a", "c"]);
  });

  test("tells of a film the release of the region asked for, and of another where that has none", async () => {
    const db = await openTestDatabase();
    const british = line("2020-01-02", "2021-05-14", { region: "GB" });
    await recordSketches(db, { film: { ...named("Dune"), history: [line("2020-01-01", "2021-05-28"), british] } });
    const search = { text: "dune", today: toCalendarDate("2020-06-01"), kinds: ["film"], limit: 1 } as const;
    const told = async (region?: string) => {
      const [hit] = await listSearchHits(db, { ...search, ...(region !== undefined && { region }) });
      return hit?.kind === "film" ? `${hit.release?.region} ${hit.release?.date?.edtf}` : undefined;
    };
    expect([await told("GB"), await told("DE"), await told()]).toEqual([
      "GB 2021-05-14",
      "US 2021-05-28",
      "US 2021-05-28",
    ]);
  });

  test("finds an exact former title among many whose slugs are nearer", async () => {
    const db = await openTestDatabase();
    const films: Record<string, FilmSketch> = { "dead-reckoning": named("Dead Reckoning", "Mission: Impossible 7") };
    for (let part = 1; part <= 130; part += 1) films[`mission-impossible-7-part-${part}`] = named("Something Else");
    await recordSketches(db, films);
    expect(await slugs(db, "mission-impossible-7", { limit: 1 })).toEqual(["dead-reckoning"]);
  });

  test("follows a film that is renamed", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { film: named("Dune") });
    await db.tx((writer) =>
      recordChangeset(
        writer,
        { recordedAt: "2026-11-24T12:00:00.000Z", by: "ada", kind: "edit", reason: null },
        async (changeset) => {
          const { q, t } = writer;
          const [film] = await q.select({ id: t.films.id }).from(t.films);
          await q.update(t.films).set({ title: "Arrakis" });
          await q.update(t.titles).set({ title: "Arrakis" });
          changeset.rename("film", film?.id ?? 0);
        },
      ),
    );
    expect(await slugs(db, "dune")).toEqual([]);
    expect([...(await slugs(db, "arakis")), ...(await slugs(db, "film"))]).toEqual(["film", "film"]);
  });
});
