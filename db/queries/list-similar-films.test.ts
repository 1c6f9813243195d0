import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { recordChangeset } from "../mutations/record-changeset.ts";
import { recordFilm, recordTitles } from "../mutations/record-film.ts";
import { onEveryEngine } from "../testing.ts";
import { listSimilarFilms } from "./list-similar-films.ts";

const IMPORT = { recordedAt: "2026-11-24T12:00:00.000Z", by: "test", kind: "import", reason: null } as const;

interface Film {
  readonly slug: string;
  /** The current one first. */
  readonly titles: readonly [string, ...string[]];
}

const FILMS: readonly Film[] = [
  {
    slug: "mission-impossible-dead-reckoning",
    titles: ["Mission: Impossible – Dead Reckoning", "Mission: Impossible 7"],
  },
  { slug: "the-tomorrow-war", titles: ["The Tomorrow War"] },
  { slug: "your-name", titles: ["Your Name.", "君の名は。"] },
  { slug: "fifty-percent", titles: ["100% Wolf"] },
];

async function record(db: Database, films: readonly Film[]): Promise<void> {
  await db.tx((writer) =>
    recordChangeset(writer, IMPORT, async (changeset) => {
      for (const { slug, titles } of films) {
        const facts = { slug, kind: "film", title: titles[0], franchise: null, checkedOn: null } as const;
        const filmId = await recordFilm(writer, changeset, facts);
        const rows = titles.map((title) => ({ title, kind: "official", from: null, source: null }) as const);
        await recordTitles(writer, changeset, { filmId, titles: rows, already: 0, sources: new Map() });
      }
    }),
  );
}

onEveryEngine("films like an unknown one", (openTestDatabase) => {
  const found = async (wanted: string, { inTitles = true, limit = 5 } = {}) => {
    const db = await openTestDatabase();
    await record(db, FILMS);
    return (await listSimilarFilms(db, { wanted, inTitles, limit })).map(({ slug }) => slug);
  };

  test("are found through a typing error, and by a former title", async () => {
    expect(await found("mision-imposible-dead-reckoning")).toEqual(["mission-impossible-dead-reckoning"]);
    expect(await found("mission-impossible-7")).toEqual(["mission-impossible-dead-reckoning"]);
  });

  test("are found without their article", async () => {
    expect(await found("tomorrow-war", { inTitles: false })).toEqual(["the-tomorrow-war"]);
  });

  test("are found by a title in letters that no slug has", async () => {
    expect(await found("君の名は")).toEqual(["your-name"]);
  });

  test("are not found by what only a pattern would match", async () => {
    expect(await found("%%%%")).toEqual([]);
    expect(await found("wp-login.php")).toEqual([]);
  });

  test("are found however long the address is, and no more than asked for", async () => {
    expect(await found("x".repeat(10_000))).toEqual([]);
    expect(await found("the-tomorrow-war-2", { limit: 0 })).toEqual([]);
  });

  test("are found by a former title among many whose slugs are nearer", async () => {
    const db = await openTestDatabase();
    const reckoning: Film = { slug: "dead-reckoning", titles: ["Dead Reckoning", "Mission: Impossible 7"] };
    const crowd = ["mission-impossible-6", "mission-impossible-7"].flatMap((name) =>
      Array.from({ length: 30 }, (_, part): Film => ({ slug: `${name}-part-${part}`, titles: ["Something Else"] })),
    );
    await record(db, [reckoning, ...crowd]);
    const films = await listSimilarFilms(db, { wanted: "mission-impossible-7", inTitles: true, limit: 1 });
    expect(films).toEqual([{ slug: "dead-reckoning", title: "Dead Reckoning" }]);
  });

  test("are found by a title whose capitals are of another alphabet", async () => {
    const db = await openTestDatabase();
    const crowd = ["the", "zz"].flatMap((name) =>
      Array.from({ length: 30 }, (_, part): Film => ({ slug: `${name}-${part}`, titles: ["Something Else"] })),
    );
    const solaris: Film = { slug: "solaris", titles: ["Solaris", "Солярис"] };
    await record(db, [solaris, { slug: "odyssey", titles: ["Odyssey", "ΟΔΥΣΣΕΙΑ"] }, ...crowd]);
    const slugsLike = async (wanted: string) =>
      (await listSimilarFilms(db, { wanted, inTitles: true, limit: 5 })).map(({ slug }) => slug);
    expect(await slugsLike("солярис")).toEqual(["solaris"]);
    expect(await slugsLike("οδυσσεια")).toEqual(["odyssey"]);
  });
});
