import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { recordAnnouncement } from "../mutations/record-announcement.ts";
import { announcementOf, EDIT, lineOf, SAVED } from "../mutations/testing.ts";
import { undoChangeset } from "../mutations/undo-changeset.ts";
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
    expect(await countFilms(db, { most: 10 })).toBe(3);
    expect(await countFilms(db, { most: 2 })).toBe(2);
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

  test("are, for the sitemap, of what has a line that stands: not of what an undo has emptied", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { a: { history: [line("2026-01-05", "2027-01-08")] }, b: { history: [] } });
    const isDated = { page: 1, pageSize: 5, isDated: true };
    const newFilms = [{ slug: "c", title: "C", kind: "film", isOfficial: true }] as const;
    const saved = await recordAnnouncement(
      db,
      announcementOf("2026-11-20", [lineOf("c", "2027-03-05")], { newFilms }),
      SAVED,
    );
    if (!saved.ok) throw new Error("The announcement was refused");
    expect(await listSlugs(db, { of: "films", ...isDated })).toEqual(["a", "c"]);
    await undoChangeset(db, { id: saved.changesetId }, EDIT);
    expect(await listSlugs(db, { of: "films", ...isDated })).toEqual(["a"]);
    expect(await listSlugs(db, { of: "announcements", ...isDated })).toEqual(["announced-2026-01-05"]);
    expect(await listSlugs(db, { of: "films", page: 1, pageSize: 5 })).toEqual(["a", "b", "c"]);
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
