import { asc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { formatRecordCursor, parseRecordCursor, RECORD_START, type RecordCursor } from "#domain/record-cursor.ts";
import type { Database, WriteDb } from "../db.ts";
import { correctAnnouncement } from "../mutations/correct-announcement.ts";
import {
  type Correction,
  correctDateChange,
  restoreDateChange,
  retractDateChange,
} from "../mutations/correct-date-change.ts";
import { mergeFilms } from "../mutations/merge-films.ts";
import { recordAnnouncement, recordWithin } from "../mutations/record-announcement.ts";
import { recordChangeset } from "../mutations/record-changeset.ts";
import { announcementOf, EDIT, lineOf, SAVED } from "../mutations/testing.ts";
import { onEveryEngine, onPostgresServer } from "../testing.ts";
import { findStudio } from "./find-studio.ts";
import type { ChangeFilter } from "./list-changes.ts";
import { findRecordEnd, listRecordChanges, type RecordChange } from "./list-record-changes.ts";
import { planMerge } from "./plan-merge.ts";
import { line, recordSketches } from "./testing.ts";

const ALL: ChangeFilter = { region: null, types: null, studioId: null, kind: null };

type Wish = Partial<ChangeFilter> & { after?: RecordCursor; limit?: number };

function ask(db: Database, { after = RECORD_START, limit = 50, ...filter }: Wish = {}) {
  return db.snapshot((moment) => listRecordChanges(moment, { filter: { ...ALL, ...filter }, after, limit }));
}

function said({ action, film, region, announcement, date, standing }: RecordChange): string {
  return [action, film.slug, region, announcement.slug, date?.edtf ?? standing].join(" ");
}

async function readOn(db: Database, from: RecordCursor, wish: Wish = {}) {
  const { changes } = await ask(db, { ...wish, after: from });
  return changes.map(said);
}

/** Follows the record from a place to its end, through the cursor as an address bears it. */
async function follow(db: Database, { after = RECORD_START, ...wish }: Wish): Promise<string[]> {
  const page = await ask(db, { ...wish, after });
  const cursor = parseRecordCursor(formatRecordCursor(page.cursor));
  if (!page.isMore || !cursor) return page.changes.map(said);
  return [...page.changes.map(said), ...(await follow(db, { ...wish, after: cursor }))];
}

async function seenChange(db: Database, announcement: string) {
  const { dateChanges: d, announcements: a } = db.t;
  const [seen] = await db.q
    .select({ id: d.id, version: d.version })
    .from(d)
    .innerJoin(a, eq(a.id, d.announcementId))
    .where(eq(a.slug, announcement))
    .orderBy(asc(d.id))
    .limit(1);
  if (!seen) throw new Error(`No line of ${announcement}`);
  return seen;
}

async function filmId({ q, t }: Database, slug: string): Promise<number> {
  const [film] = await q.select({ id: t.films.id }).from(t.films).where(eq(t.films.slug, slug)).limit(1);
  return film?.id ?? 0;
}

const A24 = { studios: [{ name: "A24", role: "distributor" as const }] };
const SLATE = {
  alpha: { history: [line("2026-01-05", "2027-01-08"), line("2026-03-05", "2027-02-05")], ...A24 },
  beta: { history: [line("2026-03-05", "2027-01-15", { region: "GB" })] },
};

onEveryEngine("the record followed", (openTestDatabase) => {
  test("tells a late entry after what it comes before in the history", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { alpha: { history: [line("2026-03-05", "2027-02-05")] } });
    const { cursor, isMore } = await ask(db);
    expect(isMore).toBe(false);
    expect(await findRecordEnd(db)).toEqual(cursor);
    await recordAnnouncement(db, announcementOf("2026-01-05", [lineOf("alpha", "2027-01-08", { basedOn: 1 })]), SAVED);
    expect(await readOn(db, cursor)).toEqual([
      expect.stringMatching(/^recorded alpha US \S*2026-01-05\S* 2027-01-08$/),
    ]);
    expect(await readOn(db, (await ask(db)).cursor)).toEqual([]);
  });

  test("tells what editors correct, retract and restore", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    const { cursor } = await ask(db);
    const it = "announced-2026-01-05";
    const correction: Correction = {
      standing: "dated",
      date: "2027-01-22",
      wording: null,
      withdraws: false,
      replacedBy: null,
      reason: null,
      position: 0,
      sources: [],
    };
    await correctDateChange(db, { seen: await seenChange(db, it), correction }, EDIT);
    await retractDateChange(db, { seen: await seenChange(db, it), reason: "A hoax" }, EDIT);
    const { changes } = await ask(db, { after: cursor });
    expect(changes.map(said)).toEqual([`corrected alpha US ${it} 2027-01-22`, `retracted alpha US ${it} 2027-01-22`]);
    expect(changes.at(-1)).toMatchObject({ editReason: "A hoax", isInHistory: false });
    await restoreDateChange(db, { seen: await seenChange(db, it) }, EDIT);
    expect((await readOn(db, cursor)).at(-1)).toBe(`restored alpha US ${it} 2027-01-22`);
  });

  test("tells each line of an announcement whose day was corrected, on however short pages", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    const { cursor: after } = await ask(db);
    const correction = { announcedOn: "2026-03-06", headline: null, studios: [], by: "unknown" } as const;
    await correctAnnouncement(db, { seen: { slug: "announced-2026-03-05", version: 1 }, correction }, EDIT);
    const expected = [
      "corrected alpha US announced-2026-03-05 2027-02-05",
      "corrected beta GB announced-2026-03-05 2027-01-15",
    ];
    expect(await follow(db, { after, limit: 1 })).toEqual(expected);
    expect(await follow(db, { after, limit: 50 })).toEqual(expected);
  });

  test("tells which lines a merge moved to the kept film, and which it took off", async () => {
    const db = await openTestDatabase();
    const twin = { history: [line("2026-03-05", "2027-02-05"), line("2026-03-05", "2027-03-05", { region: "GB" })] };
    await recordSketches(db, { alpha: SLATE.alpha, twin });
    const { cursor: after } = await ask(db);
    const [kept, merged] = [
      { slug: "alpha", version: 1 },
      { slug: "twin", version: 1 },
    ];
    const [keptId, mergedId] = [await filmId(db, "alpha"), await filmId(db, "twin")];
    const { basis } = await db.snapshot((moment) => planMerge(moment, { keptId, mergedId }));
    expect(await mergeFilms(db, { kept, merged, basis, choices: new Map() }, EDIT)).toMatchObject({ ok: true });
    expect((await follow(db, { after })).toSorted()).toEqual([
      "corrected alpha GB announced-2026-03-05 2027-03-05",
      "retracted twin US announced-2026-03-05 2027-02-05",
    ]);
    expect(await follow(db, { after, region: "GB" })).toHaveLength(1);
    const gone = (await ask(db, { after, region: "US" })).changes;
    expect(gone).toMatchObject([{ isInHistory: false, releaseId: null, film: { slug: "twin", title: "alpha" } }]);
  });

  test("is parted by region, type, studio and kind, and a retracted line passes every kind", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    const studio = await findStudio(db, { slug: "a24" });
    const [first, second, third] = (await ask(db)).changes.map(said);
    expect(await readOn(db, RECORD_START, { region: "GB" })).toEqual([third]);
    expect(await readOn(db, RECORD_START, { types: ["streaming"] })).toEqual([]);
    expect(await readOn(db, RECORD_START, { studioId: studio?.id ?? 0 })).toEqual([first, second]);
    expect(await readOn(db, RECORD_START, { kind: "delayed" })).toEqual([second]);
    await retractDateChange(db, { seen: await seenChange(db, "announced-2026-01-05"), reason: "No" }, EDIT);
    expect((await readOn(db, RECORD_START, { kind: "released" })).at(-1)).toMatch(/^retracted alpha/);
  });

  test("is on pages that each begin where the last ended", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    const all = (await ask(db)).changes.map(said);
    expect(all).toHaveLength(3);
    for (const limit of [1, 2]) expect(await follow(db, { limit })).toEqual(all);
  });
});

onPostgresServer("the record followed while two write", (openTestDatabase) => {
  test("tells both, though the later one would be committed first", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { alpha: { history: [] }, beta: { history: [] } });
    const { promise: mayCommit, resolve: commit } = Promise.withResolvers<void>();
    const { promise: hasWritten, resolve: written } = Promise.withResolvers<void>();
    const slow = db.tx(async (writeDb) => {
      await recordLine(writeDb, "alpha");
      written();
      await mayCommit;
    });
    await hasWritten;
    const quick = db.tx((writeDb) => recordLine(writeDb, "beta"));
    const isOver = quick.then(() => true);
    while (!(await Promise.race([isOver, isAnyoneWaiting(db)]))) continue;
    const { changes, cursor } = await ask(db);
    commit();
    await Promise.all([slow, quick]);
    const after = await ask(db, { after: cursor });
    expect([...changes, ...after.changes].map(({ film }) => film.slug)).toEqual(["alpha", "beta"]);
  });
});

function recordLine(db: WriteDb, film: string) {
  return recordChangeset(db, { ...SAVED, kind: "edit" }, async (changeset) => {
    const announcement = announcementOf(film === "alpha" ? "2026-01-05" : "2026-03-05", [lineOf(film, "2027-01-08")]);
    await recordWithin(db, changeset, { ...announcement, studios: [] });
  });
}

/** Whether a transaction waits for another's turn to be over. */
async function isAnyoneWaiting({ q }: Database): Promise<boolean> {
  const [waiting] = await q.select({ one: sql`1` }).from(sql`pg_locks where locktype = 'advisory' and not granted`);
  return waiting !== undefined;
}
