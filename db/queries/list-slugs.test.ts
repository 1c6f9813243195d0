import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { onEveryEngine } from "../testing.ts";
import { countFilms } from "./count-films.ts";
import { countSlugPages, listSlugs } from "./list-slugs.ts";
import { line, recordSketches } from "./testing.ts";

onEveryEngine("the slugs of all films", (openTestDatabase) => {
  test("come in pages that together have each once, in the order of recording", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { a: { history: [] }, b: { history: [] }, c: { history: [] } });
    expect(await countSlugPages(db, { of: "films", pageSize: 2 })).toBe(2);
    expect(await listSlugs(db, { of: "films", page: 1, pageSize: 2 })).toEqual(["a", "b"]);
    expect(await listSlugs(db, { of: "films", page: 2, pageSize: 2 })).toEqual(["c"]);
    expect(await listSlugs(db, { of: "films", page: 3, pageSize: 2 })).toEqual([]);
    expect(await countFilms(db)).toBe(3);
  });

  test("stay on their page when one before them is gone", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { a: { history: [] }, b: { history: [] }, c: { history: [] } });
    await db.tx(async ({ q, t }) => {
      const [gone] = await q.select({ id: t.films.id }).from(t.films).where(eq(t.films.slug, "a"));
      await q.delete(t.titles).where(eq(t.titles.filmId, gone?.id ?? 0));
      await q.delete(t.films).where(eq(t.films.slug, "a"));
    });
    expect(await listSlugs(db, { of: "films", page: 1, pageSize: 2 })).toEqual(["b"]);
    expect(await listSlugs(db, { of: "films", page: 2, pageSize: 2 })).toEqual(["c"]);
  });

  test("have no page where there is no film", async () => {
    expect(await countSlugPages(await openTestDatabase(), { of: "films", pageSize: 2 })).toBe(0);
  });

  test("are told apart from those of announcements", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { a: { history: [line("2026-01-05", "2027-01-08"), line("2026-02-05", "2027-02-05")] } });
    expect(await listSlugs(db, { of: "announcements", page: 1, pageSize: 5 })).toEqual([
      "announced-2026-01-05",
      "announced-2026-02-05",
    ]);
    expect(await countSlugPages(db, { of: "announcements", pageSize: 1 })).toBe(2);
  });
});
