import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { source } from "../import/testing.ts";
import { onEveryEngine } from "../testing.ts";
import { findFilm } from "./find-film.ts";
import { line, recordSketches } from "./testing.ts";

const DEADLINE = source("https://deadline.example/dune", { publisher: "Deadline", publishedOn: "2026-01-05" });
const VARIETY = source("https://variety.example/dune", { publishedOn: "2026-02", disagrees: "Prints May 8" });

onEveryEngine("a film", (openTestDatabase) => {
  test("comes with its titles in the order it bore them, its studios and its franchise", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      dune: {
        title: "Dune: Part Three",
        titles: [
          { title: "Dune Messiah", kind: "working", from: "2024-04", source: DEADLINE.url },
          { title: "Dune: Part Three", kind: "official", from: null, source: null },
        ],
        studios: [
          { name: "Legendary", role: "production" },
          { name: "Warner Bros. Pictures", role: "distributor" },
        ],
        franchise: "Dune",
        checkedOn: "2026-01",
        history: [line("2026-01-05", "2026-12-18", { sources: [DEADLINE] })],
      },
    });
    expect(await findFilm(db, { slug: "dune" })).toMatchObject({
      slug: "dune",
      kind: "film",
      title: "Dune: Part Three",
      primaryRegion: "US",
      franchise: { slug: "dune", name: "Dune" },
      checkedOn: { edtf: "2026-01" },
      became: null,
      titles: [
        { title: "Dune Messiah", kind: "working", usedFrom: { edtf: "2024-04" }, source: { publisher: "Deadline" } },
        { title: "Dune: Part Three", kind: "official", usedFrom: null, source: null },
      ],
      studios: [
        { slug: "warner-bros-pictures", name: "Warner Bros. Pictures", role: "distributor" },
        { slug: "legendary", name: "Legendary", role: "production" },
      ],
    });
  });

  test("comes with the changes of each release, who spoke and the pages in their order", async () => {
    const db = await openTestDatabase();
    const history = [
      line("2026-01-05", "2027-05-07", { sources: [VARIETY, DEADLINE], wording: "May 7", reason: "A strike" }),
      line("2026-03-05", null, { replacedBy: "streaming" }),
      line("2026-03-05", "2027-05", { type: "streaming" }),
      line("2026-01-05", "2027-05-05", { region: "GB" }),
    ];
    const by = { by: "studio" as const, studios: ["Warner Bros. Pictures", "Legendary"], headline: "Dune dated" };
    await recordSketches(db, { dune: { history } }, { "announced-2026-01-05": by });
    const film = await findFilm(db, { slug: "dune" });
    expect(film?.releases).toMatchObject([
      { region: "GB", type: "theatrical", variant: "", changes: [{ date: { edtf: "2027-05-05" } }] },
      { region: "US", type: "streaming", changes: [{ date: { edtf: "2027-05" } }] },
      {
        region: "US",
        type: "theatrical",
        changes: [
          {
            key: "announced-2026-01-05",
            announcedOn: { edtf: "2026-01-05" },
            standing: "dated",
            date: { edtf: "2027-05-07" },
            wording: "May 7",
            reason: "A strike",
            citedOn: [{ edtf: "2026-02" }, { edtf: "2026-01-05" }],
            announcement: { by: "studio", studios: ["Warner Bros. Pictures", "Legendary"], headline: "Dune dated" },
            citations: [
              { publisher: "Variety", publishedOn: { edtf: "2026-02" }, disagrees: "Prints May 8" },
              { publisher: "Deadline", disagrees: null },
            ],
          },
          { standing: "undated", date: null, replacedBy: "streaming", citations: [], announcement: { by: "unknown" } },
        ],
      },
    ]);
  });

  test("comes with what pages claim of its releases", async () => {
    const db = await openTestDatabase();
    const report = {
      url: VARIETY.url,
      publisher: "Variety",
      publishedOn: "2026-02",
      region: "US",
      type: "theatrical",
      about: "previous",
      states: "2027-05-08",
      note: "One day off",
    } as const;
    await recordSketches(db, { dune: { history: [line("2026-01-05", "2027-05-07")], reports: [report] } });
    const film = await findFilm(db, { slug: "dune" });
    expect(film?.releases[0]?.claims).toMatchObject([
      { publisher: "Variety", about: "previous", date: { edtf: "2027-05-08" }, publishedOn: { edtf: "2026-02" } },
    ]);
  });

  test("has none of what was retracted", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      dune: { history: [line("2026-01-05", "2027-05-07"), line("2026-03-05", "2027-07-23")] },
    });
    await db.tx(({ q, t }) =>
      q
        .update(t.dateChanges)
        .set({
          retractedAt: "2026-11-24T12:00:00.000Z",
          retractReason: "Another film",
          ordinal: null,
          knownBy: null,
          kind: null,
          shiftDays: null,
          direction: null,
          inForceFrom: null,
          inForceUntil: null,
        })
        .where(eq(t.dateChanges.edtf, "2027-07-23")),
    );
    const film = await findFilm(db, { slug: "dune" });
    expect(film?.releases[0]?.changes.map(({ date }) => date?.edtf)).toEqual(["2027-05-07"]);
  });

  test("that a slot became is named, with its day", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { slot: { kind: "slot", history: [] }, dune: { title: "Dune", history: [] } });
    await db.tx(async ({ q, t }) => {
      const [dune] = await q.select({ id: t.films.id }).from(t.films).where(eq(t.films.slug, "dune"));
      await q
        .update(t.films)
        .set({ becameFilmId: dune?.id ?? null, becameFilmOn: toCalendarDate("2026-04-01") })
        .where(eq(t.films.slug, "slot"));
    });
    expect((await findFilm(db, { slug: "slot" }))?.became).toEqual({ slug: "dune", title: "Dune", on: "2026-04-01" });
  });

  test("is not found by another's slug", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [] } });
    expect(await findFilm(db, { slug: "dune-2" })).toBeUndefined();
    expect(await findFilm(db, { slug: "" })).toBeUndefined();
  });
});
