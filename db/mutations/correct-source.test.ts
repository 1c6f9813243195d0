import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { listSources } from "../queries/list-sources.ts";
import { line, recordSketches } from "../queries/testing.ts";
import { onEveryEngine } from "../testing.ts";
import { correctDateChange } from "./correct-date-change.ts";
import { correctSource } from "./correct-source.ts";
import { recordClaim } from "./edit-claim.ts";
import { recordAnnouncement } from "./record-announcement.ts";
import { retitleFilm } from "./retitle-film.ts";
import { announcementOf, differencesIn, EDIT, lineOf, savedIn, SAVED } from "./testing.ts";
import { undoChangeset } from "./undo-changeset.ts";

const URL_OF_PAGE = "https://variety.com/a";
const PAGE = { url: URL_OF_PAGE, publisher: "Variety", publishedOn: "2020-04-24", says: "Nov 19.", disagrees: null };
const SEEN = { url: URL_OF_PAGE, facts: { publisher: "Variety", publishedOn: "2020-04-24" } };

/** Announced some time in April: known by the day of the page. */
async function withDune(db: Database): Promise<Database> {
  const announced = { "announced-2020-04-24": { announcedOn: "2020-04" } };
  const history = [line("2020-04-24", "2021-11-19", { announcedOn: "2020-04", sources: [PAGE] })];
  await recordSketches(db, { dune: { history } }, announced);
  return db;
}

onEveryEngine("Correcting a source", (openTestDatabase) => {
  test("makes what cites it known by its day, tells so, and is undone", async () => {
    const db = await withDune(await openTestDatabase());
    expect(await knownBy(db)).toEqual(["2020-04-24"]);
    const correction = { publisher: "Variety", publishedOn: "2020-04-14" };
    const corrected = await correctSource(db, { seen: SEEN, correction }, { ...EDIT, reason: "Misread." });
    expect(corrected).toMatchObject({ ok: true, effects: [{ film: { slug: "dune" } }] });
    expect(await knownBy(db)).toEqual(["2020-04-14"]);
    expect(await differencesIn(db)).toEqual([]);
    const undo = await undoChangeset(db, { id: savedIn(corrected) }, EDIT);
    expect(await knownBy(db)).toEqual(["2020-04-24"]);
    expect(await differencesIn(db)).toEqual([]);
    await undoChangeset(db, { id: savedIn(undo) }, EDIT);
    expect(await knownBy(db)).toEqual(["2020-04-14"]);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("is refused where it was changed meanwhile, is not on record, or would not be another", async () => {
    const db = await withDune(await openTestDatabase());
    const correction = { publisher: "Variety Magazine", publishedOn: null };
    expect(await correctSource(db, { seen: SEEN, correction: SEEN.facts }, EDIT)).toMatchObject({ ok: false });
    expect(await correctSource(db, { seen: SEEN, correction }, EDIT)).toMatchObject({ ok: true });
    expect(await correctSource(db, { seen: SEEN, correction: SEEN.facts }, EDIT)).toMatchObject({
      ok: false,
      changed: { version: 0 },
    });
    const unknown = { ...SEEN, url: "https://thr.com/b" };
    expect(await correctSource(db, { seen: unknown, correction }, EDIT)).toMatchObject({ ok: false, changed: null });
  });
});

onEveryEngine("A page that is on record", (openTestDatabase) => {
  const otherwise = { url: URL_OF_PAGE, publisher: "THR", publishedOn: "2020-04-25" };
  const problems = [
    "On record, Variety published this page. Leave this empty to go on with that, or correct the source.",
    "On record, this page was published on April 24, 2020. Leave this empty to go on with that, or correct the source.",
  ];

  test("is not given otherwise without a word, by an announcement, a correction or a report", async () => {
    const db = await withDune(await openTestDatabase());
    const sources = [{ ...otherwise, says: null }];
    const announced = announcementOf("2020-06-01", [lineOf("dune", "2022-01-07", { basedOn: 1 })], { sources });
    expect(await recordAnnouncement(db, announced, SAVED)).toMatchObject({
      ok: false,
      refusals: [
        { at: "source", index: 0, field: "publisher", problem: problems[0] },
        { at: "source", index: 0, field: "publishedOn", problem: problems[1] },
      ],
    });
    const correction = { ...PLAIN, sources: [{ ...otherwise, publisher: null, says: "So.", disagrees: null }] };
    const seen = { id: await idOfLine(db), version: 1 };
    expect(await correctDateChange(db, { seen, correction }, EDIT)).toMatchObject({
      ok: false,
      at: "publishedOn-0",
      problem: problems[1],
    });
    expect(await recordClaim(db, { ...CLAIM, page: otherwise }, EDIT)).toMatchObject({ ok: false, at: "publisher" });
    const silent = { ...otherwise, publisher: null, publishedOn: null };
    expect(await recordClaim(db, { ...CLAIM, page: silent }, EDIT)).toMatchObject({ ok: true });
  });

  test("and has no name yet is named, and what cites it is replayed with its day", async () => {
    const db = await withUnnamed(await openTestDatabase());
    expect(await knownBy(db)).toEqual(["2020-04-30"]);
    const page = { url: UNNAMED, publisher: "THR", publishedOn: "2020-04-15" };
    const saved = await recordClaim(db, { ...CLAIM, page }, EDIT);
    expect((await listSources(db, { urls: [UNNAMED] })).get(UNNAMED)).toMatchObject(page);
    expect(await knownBy(db)).toEqual(["2020-04-15"]);
    expect(await differencesIn(db)).toEqual([]);
    await undoChangeset(db, { id: savedIn(saved) }, EDIT);
    expect(await knownBy(db)).toEqual(["2020-04-30"]);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("and has no name yet gets a day that is given without one, and keeps its host", async () => {
    const db = await withUnnamed(await openTestDatabase());
    const page = { url: UNNAMED, publisher: null, publishedOn: "2020-04-15" };
    const saved = await recordClaim(db, { ...CLAIM, page }, EDIT);
    expect((await listSources(db, { urls: [UNNAMED] })).get(UNNAMED)).toMatchObject({ ...page, publisher: "thr.com" });
    expect(await knownBy(db)).toEqual(["2020-04-15"]);
    expect(await differencesIn(db)).toEqual([]);
    await undoChangeset(db, { id: savedIn(saved) }, EDIT);
    expect(await knownBy(db)).toEqual(["2020-04-30"]);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("and has no name yet gives a new line the day it is cited with", async () => {
    const db = await withDune(await openTestDatabase());
    await retitle(db);
    const sources = [{ url: UNNAMED, publisher: null, publishedOn: "2020-06-09", says: null }];
    const announced = announcementOf("2020-06", [lineOf("dune", "2022-01-07", { basedOn: 1 })], { sources });
    await recordAnnouncement(db, announced, SAVED);
    expect(await knownBy(db)).toEqual(["2020-04-24", "2020-06-09"]);
    expect(await differencesIn(db)).toEqual([]);
  });
});

const UNNAMED = "https://thr.com/b";

/** A page on record as the source of a title alone. */
function retitle(db: Database) {
  const title = { title: "Dune II", from: null, source: UNNAMED };
  return retitleFilm(db, { seen: { slug: "dune", version: 1 }, title }, EDIT);
}

/** The line cites a page of which only the address is known. */
async function withUnnamed(empty: Database): Promise<Database> {
  const db = await withDune(empty);
  await retitle(db);
  const page = { url: UNNAMED, publisher: null, publishedOn: null, says: "So.", disagrees: null };
  const seen = { id: await idOfLine(db), version: 1 };
  await correctDateChange(db, { seen, correction: { ...PLAIN, sources: [page] } }, EDIT);
  return db;
}

const CINEMAS = { region: "US", type: "theatrical", variant: "" } as const;
const CLAIM = { film: "dune", release: CINEMAS, about: "current", states: null, note: null } as const;
const PLAIN = {
  standing: "dated",
  date: "2021-11-19",
  wording: null,
  withdraws: false,
  replacedBy: null,
  reason: null,
  position: 0,
} as const;

async function idOfLine({ q, t }: Database): Promise<number> {
  const [row] = await q.select({ id: t.dateChanges.id }).from(t.dateChanges).limit(1);
  return row?.id ?? 0;
}

async function knownBy({ q, t }: Database): Promise<(string | null)[]> {
  const rows = await q.select({ knownBy: t.dateChanges.knownBy }).from(t.dateChanges).orderBy(t.dateChanges.id);
  return rows.map((row) => row.knownBy);
}
