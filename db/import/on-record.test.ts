import { expect, test } from "vitest";
import { asc } from "drizzle-orm";
import { onEveryEngine } from "../testing.ts";
import {
  announcementEntry,
  announcementsFile,
  filmFile,
  historyLine,
  importContents,
  recordedLines,
} from "./testing.ts";

const FIRST = "studio-2019-01-14";
const ANNOUNCED = announcementsFile(FIRST);

onEveryEngine("what files name", (openTestDatabase) => {
  test("a film that was merged into another is imported under the other's slug", async () => {
    const db = await openTestDatabase();
    await importContents(db, ANNOUNCED, filmFile());
    await db.tx(({ q, t }) => q.insert(t.redirects).values({ kind: "film", fromSlug: "dune-2020", toSlug: "dune" }));
    await importContents(db, filmFile({ slug: "dune-2020", history: [historyLine(FIRST, "2021-07-23")] }));
    expect(await recordedLines(db)).toHaveLength(1);
    expect(await db.q.$count(db.t.films)).toBe(1);
  });

  test("a studio is found by its alias", async () => {
    const db = await openTestDatabase();
    const studios = [{ name: "Warner Bros. Pictures", role: "distributor" }] as const;
    await importContents(db, ANNOUNCED, filmFile({ studios: [...studios] }), filmFile({ slug: "without" }));
    await db.tx(async ({ q, t }) => {
      const [studio] = await q.select({ id: t.studios.id }).from(t.studios);
      if (studio) await q.insert(t.studioAliases).values({ studioId: studio.id, alias: "WB" });
    });
    const outcomes = await importContents(
      db,
      filmFile({ studios: [{ name: "WB", role: "distributor" }] }),
      filmFile({ slug: "other", studios: [{ name: "WB", role: "distributor" }] }),
      filmFile({ slug: "without", studios: [{ name: "WB", role: "distributor" }] }),
      { ...ANNOUNCED, announcements: [announcementEntry("wb-2020-01-01", { studios: ["WB"], by: "studio" })] },
    );
    expect(outcomes.map(({ added }) => added)).toMatchObject([
      { announcements: 1 },
      { studios: 0 },
      { films: 1 },
      { studios: 1 },
    ]);
    expect(await db.q.$count(db.t.studios)).toBe(1);
  });

  test("studios of any name have a slug of their own", async () => {
    const db = await openTestDatabase();
    const names = ["Lilo & Stitch", "Éclair Ω", "東宝", "東映", "Pixar", "Pixar!"];
    await importContents(db, filmFile({ studios: names.map((name) => ({ name, role: "production" })) }));
    const rows = await db.q.select({ slug: db.t.studios.slug }).from(db.t.studios).orderBy(asc(db.t.studios.id));
    expect(rows.map(({ slug }) => slug)).toEqual([
      "lilo-and-stitch",
      "eclair-o",
      expect.stringMatching(/^studio-[0-9a-f]{8}$/),
      expect.stringMatching(/^studio-[0-9a-f]{8}$/),
      "pixar",
      expect.stringMatching(/^pixar-[0-9a-f]{8}$/),
    ]);
  });
});
