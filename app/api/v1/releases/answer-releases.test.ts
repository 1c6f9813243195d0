import { expect, test } from "vitest";
import type { Database } from "#db/db.ts";
import { type FilmSketch, line, recordSketches } from "#db/queries/testing.ts";
import { onConcurrentEngines } from "#db/testing.ts";
import { answerReleases } from "./answer-releases.ts";
import { releasesAnswerSchema, releasesQuerySchema } from "./schema.ts";

async function ask(db: Database, query: Record<string, string> = {}) {
  const answer = await db.snapshot((moment) => answerReleases(moment, releasesQuerySchema.parse(query)));
  return releasesAnswerSchema.strict().parse(answer);
}

const DUNE: FilmSketch = {
  title: "Dune: Part One",
  titles: [
    { title: "Dune", kind: "former", from: "2019-01", source: null },
    { title: "Dune: Part One", kind: "official", from: "2020-06", source: null },
  ],
  history: [
    line("2019-02-01", "2020-11-20"),
    line("2019-08-21", "2020-12-18"),
    line("2020-10-05", "2021-10", { wording: "October" }),
    line("2020-11-05", "2021-10-01"),
  ],
};

onConcurrentEngines("GET /api/v1/releases", (openTestDatabase) => {
  test("tells a release as it stands: its date as said, how often and how far it moved", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: DUNE });
    expect((await ask(db)).data).toEqual([
      {
        film: { slug: "dune", title: "Dune: Part One" },
        region: "US",
        type: "theatrical",
        variant: null,
        standing: "dated",
        date: dayOf("2021-10-01"),
        announcedOn: dayOf("2020-11-05"),
        moves: 2,
        slipDays: 315,
        firstDate: dayOf("2020-11-20"),
      },
    ]);
  });

  test("tells it as the world knew it on a day, under the title of that day", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: DUNE });
    const [then] = (await ask(db, { asOf: "2019-12-31" })).data;
    expect(then).toMatchObject({ film: { title: "Dune" }, date: { edtf: "2020-12-18" }, moves: 1, slipDays: 28 });
    const [vague] = (await ask(db, { asOf: "2020-10-31" })).data;
    expect(vague?.date).toEqual({
      edtf: "2021-10",
      precision: "month",
      earliest: "2021-10-01",
      latest: "2021-10-31",
      wording: "October",
    });
  });

  test("has the dates that end from one day to another, both included, and with either bound none without a date", async () => {
    const db = await openTestDatabase();
    const dated = (edtf: string | null): FilmSketch => ({ history: [line("2026-01-05", edtf)] });
    await recordSketches(db, {
      day: dated("2027-07-31"),
      month: dated("2027-07"),
      half: dated("2027-07-15/2027-08-15"),
      later: dated("2028/.."),
      never: dated(null),
    });
    const slugs = async (bounds: Record<string, string>) => {
      const first = await ask(db, { ...bounds, limit: "1" });
      const others = first.next === null ? [] : (await ask(db, { ...bounds, cursor: first.next })).data;
      return [...first.data, ...others].map(({ film }) => film.slug);
    };
    expect(await slugs({})).toEqual(["day", "month", "half", "later", "never"]);
    expect(await slugs({ from: "2027-07-31" })).toEqual(["day", "month", "half", "later"]);
    expect(await slugs({ from: "2027-08-01" })).toEqual(["half", "later"]);
    expect(await slugs({ to: "2027-07-30" })).toEqual([]);
    expect(await slugs({ from: "2027-07-31", to: "2027-07-31" })).toEqual(["day", "month"]);
    expect(await slugs({ to: "2199-12-31" })).toEqual(["day", "month", "half"]);
    expect(await slugs({ from: "2027-01-01", standing: "undated" })).toEqual([]);
  });

  test("leads from page to page, and says on the last that there is no other", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: DUNE, tenet: { history: [line("2019-02-01", "2020-07-17")] } });
    const first = await ask(db, { limit: "1" });
    expect(first.data.map(({ film }) => film.slug)).toEqual(["tenet"]);
    const second = await ask(db, { limit: "1", cursor: first.next ?? "" });
    expect(second).toMatchObject({ data: [{ film: { slug: "dune" } }], next: null });
  });
});

test.each([
  [{ from: "2027-02-30" }, "from"],
  [{ to: "July" }, "to"],
  [{ standing: "open" }, "standing"],
  [{ asOf: "2199-01-01" }, "asOf"],
  [{ cursor: "2027-02-30_x" }, "cursor"],
  [{ studio: "A 24" }, "studio"],
  [{ limit: "0" }, "limit"],
])("%j is refused", (query, name) => {
  expect(releasesQuerySchema.safeParse(query).error?.issues.map(({ path }) => path)).toEqual([[name]]);
});

function dayOf(day: string) {
  return { edtf: day, precision: "day", earliest: day, latest: day, wording: null };
}
