import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import type { WriteDb } from "./db.ts";
import { onEveryEngine } from "./testing.ts";

const studio = (slug: string) => ({ slug, name: slug.toUpperCase() });

/** More than go into one statement anywhere. */
const MANY = Array.from({ length: 1200 }, (_, index) => studio(`studio-${1200 - index}`));

async function makeChangeset(db: WriteDb): Promise<number> {
  const facts = { recordedAt: "2026-11-24T12:00:00.000Z", by: "ada", kind: "edit" } as const;
  const [changeset] = await db.insertAll("changesets", [facts]);
  return changeset?.id ?? 0;
}

onEveryEngine("inserting many rows", (openTestDatabase) => {
  test("answers each row with the id it has in the table, in the order given", async () => {
    const db = await openTestDatabase();
    const made = await db.tx((writer) => writer.insertAll("studios", MANY));
    const { id, slug, name } = db.t.studios;
    const stored = await db.q.select({ slug, name, id }).from(db.t.studios).orderBy(asc(id));
    expect(made.map((row) => row.slug)).toEqual(MANY.map((row) => row.slug));
    expect(made.toSorted((a, b) => a.id - b.id)).toEqual(stored);
  });

  test("writes JSON, truth and nothing as the builder does", async () => {
    const db = await openTestDatabase();
    const after = { title: "砂の惑星", of: [1, null] };
    await db.tx(async (writer) => {
      const changesetId = await makeChangeset(writer);
      const revision = { changesetId, subject: "film", subjectId: 1, action: "record", before: null, after } as const;
      await writer.insertAll("revisions", [revision]);
    });
    const { before, after: stored } = db.t.revisions;
    expect(await db.q.select({ before, after: stored }).from(db.t.revisions)).toEqual([{ before: null, after }]);
  });

  test("puts each value into its own column, after rows with as many others", async () => {
    const db = await openTestDatabase();
    const { url, publishedOn, readOn } = db.t.sources;
    const day = toCalendarDate("2021-07-24");
    await db.tx(async (writer) => {
      await writer.insertAll("sources", [{ url: "https://a.org/1", publisher: "A", publishedOn: "2021-07-23" }]);
      await writer.insertAll("sources", [{ url: "https://a.org/2", publisher: "A", readOn: day }]);
    });
    expect(await db.q.select({ publishedOn, readOn }).from(db.t.sources).orderBy(asc(url))).toEqual([
      { publishedOn: "2021-07-23", readOn: null },
      { publishedOn: null, readOn: day },
    ]);
  });

  test("fills a table that has no ids", async () => {
    const db = await openTestDatabase();
    await db.tx(async (writer) => {
      const changesetId = await makeChangeset(writer);
      const film = { slug: "dune", kind: "film", title: "Dune", changesetId } as const;
      const [made] = await writer.insertAll("films", [film]);
      const [warner] = await writer.insertAll("studios", [studio("warner")]);
      const row = { filmId: made?.id ?? 0, studioId: warner?.id ?? 0, role: "distributor", position: 0 } as const;
      expect(await writer.insertAll("filmStudios", [row])).toEqual([row]);
    });
    expect(await db.q.$count(db.t.filmStudios)).toBe(1);
  });

  test("refuses rows of which only some have a key", async () => {
    const db = await openTestDatabase();
    const facts = { recordedAt: "2026-11-24T12:00:00.000Z", by: "ada", kind: "edit" } as const;
    const inserting = db.tx((writer) =>
      writer.insertAll("changesets", [facts, { ...facts, reason: "a typing error" }]),
    );
    await expect(inserting).rejects.toThrow("Rows of changesets have other keys than the first");
    expect(await db.q.$count(db.t.changesets)).toBe(0);
  });

  test("leaves nothing where one row breaks a rule", async () => {
    const db = await openTestDatabase();
    await expect(db.tx((writer) => writer.insertAll("studios", [studio("a"), studio("A b")]))).rejects.toThrow(/./);
    expect(await db.q.$count(db.t.studios)).toBe(0);
  });
});
