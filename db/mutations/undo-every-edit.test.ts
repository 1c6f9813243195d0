import { asc, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import type { Database } from "../db.ts";
import { importBatch } from "../import/import-batch.ts";
import { readImportText } from "../import/read-files.ts";
import { announcementsFile, filmFile, historyLine } from "../import/testing.ts";
import { findAnnouncementFacts } from "../queries/find-announcement-facts.ts";
import { findFilmFacts } from "../queries/find-film-facts.ts";
import { listClaimFacts } from "../queries/list-claim-facts.ts";
import { planMerge } from "../queries/plan-merge.ts";
import { listPassed } from "../queries/queue/list-passed.ts";
import { type FilmSketch, line, recordSketches } from "../queries/testing.ts";
import { onEveryEngine } from "../testing.ts";
import { correctAnnouncement } from "./correct-announcement.ts";
import { correctDateChange, restoreDateChange, retractDateChange } from "./correct-date-change.ts";
import { correctSource } from "./correct-source.ts";
import { createFilm } from "./create-film.ts";
import { correctClaim, recordClaim, restoreClaim, retractClaim } from "./edit-claim.ts";
import { becomeFilm, correctFilm, setFilmStudios } from "./edit-film.ts";
import { mergeFilms } from "./merge-films.ts";
import { moveWithinDay } from "./move-within-day.ts";
import { recordAnnouncement } from "./record-announcement.ts";
import { addTitle, correctTitle, removeTitle, retitleFilm } from "./retitle-film.ts";
import { settleEntry } from "./settle-entry.ts";
import { announcementOf, differencesIn, EDIT, lineOf, savedIn, SAVED } from "./testing.ts";
import { undoChangeset } from "./undo-changeset.ts";

const TODAY = toCalendarDate("2026-11-25");
const PAGE = { url: "https://variety.com/a", publisher: "Variety", publishedOn: "2020-04-24" };
const CITED = { ...PAGE, says: "Nov 19.", disagrees: null };
const REPORTED = {
  ...PAGE,
  url: "https://ew.com/c",
  publisher: "EW",
  region: "US",
  type: "theatrical",
  note: null,
} as const;

/** One film with all there is, another that may be it, a slot, and a date that has passed. */
const FILMS: Readonly<Record<string, FilmSketch>> = {
  dune: {
    franchise: "Dune",
    studios: [{ name: "Legendary", role: "production" }],
    titles: [
      { title: "Untitled Villeneuve", kind: "working", from: null, source: null },
      { title: "dune", kind: "official", from: "2019", source: PAGE.url },
    ],
    history: [
      line("2019-02-01", "2021-07-23"),
      line("2020-04-24", "2021-11-19", { announcedOn: "2020-04", sources: [CITED] }),
    ],
    reports: [{ ...REPORTED, about: "current", states: "2021-07-23" }],
  },
  "untitled-villeneuve": {
    studios: [{ name: "Warner Bros. Pictures", role: "distributor" }],
    history: [
      line("2018-03-01", "2020-12"),
      line("2020-04-24", "2021-11-26", { announcedOn: "2020-04", sources: [{ ...CITED, says: "Nov 26." }] }),
      line("2020-04-24", "2021-09-16", { announcedOn: "2020-04", region: "DE" }),
    ],
    reports: [{ ...REPORTED, about: "current", states: "2021-07-30" }],
  },
  slot: { kind: "slot", history: [line("2026-01-05", "2026-11-13")] },
};

type Edit = (db: Database) => Promise<number>;

const DUNE = { slug: "dune", version: 1 };
const CINEMAS = { region: "US", type: "theatrical", variant: "" } as const;

const EDITS: Readonly<Record<string, Edit>> = {
  "an announcement": (db) => announce(db, announcementOf("2020-06-01", [lineOf("dune", "2022-01-07", { basedOn: 1 })])),
  "an announcement of a new film, read on a new page": (db) =>
    announce(
      db,
      announcementOf("2026-11-20", [lineOf("blade", "2027-03-05"), lineOf("dune", null, { basedOn: 1 })], {
        studios: ["Marvel Studios"],
        sources: [{ url: "https://thr.com/b", publisher: "THR", publishedOn: "2026-11-20", says: null }],
        newFilms: [{ slug: "blade", title: "Blade", kind: "film", isOfficial: true }],
      }),
    ),
  "lines added to an announcement": (db) =>
    announce(
      db,
      announcementOf("2019-02-01", [lineOf("dune", "2021-09-16", { region: "DE" })], {
        addsTo: { slug: "announced-2019-02-01", version: 1 },
      }),
    ),
  "an announcement's correction": async (db) => {
    const facts = (await findAnnouncementFacts(db, { slug: "announced-2020-04-24" }))?.facts;
    if (!facts) throw new Error("The sketch's announcement is on record");
    const { slug, ...before } = facts;
    const correction = { ...before, announcedOn: "2018-04-24", headline: "Moved", studios: ["Warner Bros. Pictures"] };
    return savedIn(await correctAnnouncement(db, { seen: { slug, version: 1 }, correction }, EDIT));
  },
  "a date's correction": async (db) => {
    const sources = [{ ...CITED, url: "https://thr.com/b", publisher: "THR", publishedOn: "2020-04-20" }];
    const correction = { ...PLAIN, date: "2021-12-03", sources };
    return savedIn(await correctDateChange(db, { seen: await lineAt(db, 1), correction }, EDIT));
  },
  "a date's retraction": async (db) =>
    savedIn(await retractDateChange(db, { seen: await lineAt(db, 0), reason: "Never said." }, EDIT)),
  "a date's restoration": async (db) => {
    await retractDateChange(db, { seen: await lineAt(db, 0), reason: "Never said." }, EDIT);
    return savedIn(await restoreDateChange(db, { seen: await lineAt(db, 0) }, EDIT));
  },
  "a place within a day": async (db) => {
    await announce(db, announcementOf("2019-02-01", [lineOf("dune", "2021-08-06", { basedOn: 1 })]));
    return savedIn(await moveWithinDay(db, { seen: await lineAt(db, 0), towards: "later" }, EDIT));
  },
  "a report": async (db) => {
    const page = { url: "https://thr.com/b", publisher: "THR", publishedOn: null };
    const states = toPartialDate("2021-12");
    const attached = { film: "dune", release: { ...CINEMAS, region: "GB" }, page, states, note: "Trailer." } as const;
    return savedIn(await recordClaim(db, { ...attached, about: "rumour" }, EDIT));
  },
  "a report's correction": async (db) => {
    const [claim] = await listClaimFacts(db, { ids: [await firstClaim(db)] });
    if (!claim) throw new Error("No claim is on record");
    const { states, note } = claim.facts;
    const seen = { id: claim.id, states, note };
    return savedIn(await correctClaim(db, { seen, correction: { states: "2021-11", note: "In print." } }, EDIT));
  },
  "a report's retraction": async (db) =>
    savedIn(await retractClaim(db, { id: await firstClaim(db), reason: "Misread." }, EDIT)),
  "a report's restoration": async (db) => {
    await retractClaim(db, { id: await firstClaim(db), reason: "Misread." }, EDIT);
    return savedIn(await restoreClaim(db, { id: await firstClaim(db) }, EDIT));
  },
  "a film": async (db) =>
    savedIn(
      await createFilm(
        db,
        { slug: "blade", title: "Blade", kind: "slot", isOfficial: false, franchise: "Blade" },
        EDIT,
      ),
    ),
  "a film's facts, franchise and outside ids": async (db) => {
    const ids = { imdbId: "tt1160419", tmdbId: 438_631, wikidataId: "Q60834962" };
    const correction = {
      kind: "film",
      primaryRegion: "GB",
      franchise: "Arrakis",
      checkedOn: "2026-11",
      ...ids,
    } as const;
    return savedIn(await correctFilm(db, { seen: DUNE, correction }, EDIT));
  },
  "a film's studios": async (db) => {
    const studios = [{ name: "Warner Bros. Pictures", role: "distributor" as const }];
    return savedIn(await setFilmStudios(db, { seen: DUNE, studios }, EDIT));
  },
  "what a slot became": async (db) => {
    const became = { film: "dune", on: toCalendarDate("2026-11-20") };
    return savedIn(await becomeFilm(db, { seen: { slug: "slot", version: 1 }, became }, EDIT));
  },
  "a new title": async (db) => {
    const title = { title: "Dune: Part One", from: "2021-10", source: "https://thr.com/b" };
    return savedIn(await retitleFilm(db, { seen: DUNE, title }, EDIT));
  },
  "another title": async (db) => {
    const title = { title: "Düne", kind: "alternate", from: null, source: null } as const;
    return savedIn(await addTitle(db, { seen: DUNE, title }, EDIT));
  },
  "a title's correction": async (db) => {
    const [title, correction] = [WORKING, { ...WORKING, title: "Untitled Denis Villeneuve", from: null, source: null }];
    return savedIn(await correctTitle(db, { seen: DUNE, title, correction }, EDIT));
  },
  "a title's removal": async (db) => savedIn(await removeTitle(db, { seen: DUNE, title: WORKING }, EDIT)),
  "a source's correction": async (db) => {
    const { url, ...facts } = PAGE;
    const correction = { publisher: "Variety Magazine", publishedOn: "2020-04-14" };
    return savedIn(await correctSource(db, { seen: { url, facts }, correction }, EDIT));
  },
  "a merge": async (db) => {
    const [kept, merged] = [await filmId(db, "dune"), await filmId(db, "untitled-villeneuve")];
    const plan = await db.snapshot((moment) => planMerge(moment, { keptId: kept, mergedId: merged }));
    const open = plan.joined.flatMap(({ twins }) => twins.map((twin) => [twin.merged.id, "merged"] as const));
    const seen = { kept: DUNE, merged: { slug: "untitled-villeneuve", version: 1 } };
    return savedIn(await mergeFilms(db, { ...seen, basis: plan.basis, choices: new Map(open) }, EDIT));
  },
  "an entry left as it is": async (db) => {
    const [entry] = await listPassed(db, { today: TODAY, limit: 1 });
    if (!entry) throw new Error("Nothing waits");
    return savedIn(await settleEntry(db, entry, { ...EDIT, reason: "Looked at." }));
  },
  "an import": async (db) => {
    const blade = filmFile({
      slug: "blade",
      title: "Blade",
      franchise: "Blade",
      studios: [{ name: "Marvel Studios", role: "production" }],
      history: [historyLine("disney-2026-11-20", "2027-03-05", { sources: [{ ...CITED, url: "https://thr.com/b" }] })],
      reports: [{ ...REPORTED, about: "rumour", states: "2027-04" }],
    });
    const dune = filmFile({
      title: "dune",
      history: [historyLine("disney-2026-11-20", "2022-01-07")],
      checkedOn: "2026-11",
    });
    const files = [announcementsFile("disney-2026-11-20"), filmFile({ slug: "thor", title: "Thor" }), blade, dune];
    const contents = files.map((file, index) => ({
      file: `${index}.json`,
      content: readImportText(JSON.stringify(file)),
    }));
    const batch = { files: contents, newFilms: [], today: TODAY };
    const facts = { by: "Ada", recordedAt: SAVED.recordedAt };
    const { fingerprint } = await importBatch(db, batch, { ...facts, agreed: null });
    const { changesetId } = await importBatch(db, batch, { ...facts, agreed: fingerprint });
    if (changesetId === null) throw new Error("The import was refused");
    return changesetId;
  },
};

onEveryEngine("Undoing", (openTestDatabase) => {
  test.each(Object.entries(EDITS))("%s leaves the record as it was, and undoing that as it became", async (_, edit) => {
    const db = await openTestDatabase();
    const announced = { "announced-2020-04-24": { announcedOn: "2020-04" } };
    await recordSketches(db, FILMS, announced);
    let before = await recordIn(db);
    const id = await edit({
      ...db,
      tx: async (work) => {
        before = await recordIn(db);
        return db.tx(work);
      },
    });
    const after = await recordIn(db);
    expect(after).not.toEqual(before);
    const undo = savedIn(await undoChangeset(db, { id }, EDIT));
    expect(withoutMade(await recordIn(db), before)).toEqual(before);
    expect(await differencesIn(db)).toEqual([]);
    savedIn(await undoChangeset(db, { id: undo }, EDIT));
    expect(await recordIn(db)).toEqual(after);
    expect(await differencesIn(db)).toEqual([]);
  });
});

const WORKING = { title: "Untitled Villeneuve", kind: "working" } as const;
const PLAIN = {
  standing: "dated",
  wording: null,
  withdraws: false,
  replacedBy: null,
  reason: "Filming",
  position: 0,
} as const;

async function announce(db: Database, announcement: Parameters<typeof recordAnnouncement>[1]): Promise<number> {
  const saved = await recordAnnouncement(db, announcement, SAVED);
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusals));
  return saved.changesetId;
}

/** The line of the film's US cinemas that was put on record at that place, as it is now. */
async function lineAt({ q, t }: Database, index: number): Promise<{ id: number; version: number }> {
  const d = t.dateChanges;
  const lines = await q.select({ id: d.id, version: d.version }).from(d).orderBy(asc(d.id));
  const found = lines[index];
  if (!found) throw new Error(`There is no line ${index}`);
  return found;
}

async function firstClaim({ q, t: { claims: c } }: Database): Promise<number> {
  const [claim] = await q.select({ id: c.id }).from(c).orderBy(asc(c.id)).limit(1);
  return claim?.id ?? 0;
}

async function filmId(db: Database, slug: string): Promise<number> {
  const film = await db.snapshot((moment) => findFilmFacts(moment, { slug }));
  return film?.id ?? 0;
}

type Row = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

/** What a row says beside the record: which save made it, and how often it was edited. */
const BESIDE = ["version", "sequence", "changesetId", "recordedAt"];

/** Every row that stands, in an order of its own. */
async function recordIn({ q, t }: Database): Promise<Tables> {
  const standing = await q.select().from(t.dateChanges).where(isNull(t.dateChanges.retractedAt));
  const lines = new Set(standing.map(({ id }) => id));
  const citations = await q.select().from(t.citations);
  const tables = {
    films: await q.select().from(t.films),
    titles: withoutIds(await q.select().from(t.titles)),
    filmStudios: await q.select().from(t.filmStudios),
    releases: await q.select().from(t.releases),
    announcements: await q.select().from(t.announcements),
    announcementStudios: await q.select().from(t.announcementStudios),
    dateChanges: standing,
    citations: withoutIds(citations.filter(({ dateChangeId }) => lines.has(dateChangeId))),
    releaseStates: await q.select().from(t.releaseStates),
    sources: await q.select().from(t.sources),
    studios: await q.select().from(t.studios),
    franchises: await q.select().from(t.franchises),
    claims: await q.select().from(t.claims).where(isNull(t.claims.retractedAt)),
    redirects: await q.select().from(t.redirects),
    settlements: await q.select().from(t.settlements).where(isNull(t.settlements.retractedAt)),
    searchKeys: await q.select().from(t.searchKeys),
  };
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, inOrder(rows)]));
}

function withoutIds(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => column !== "id")));
}

function inOrder(rows: readonly Row[]): readonly Row[] {
  const told = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !BESIDE.includes(column))),
  );
  return told.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** What a save made and an undo leaves, since retracted lines name it: films, announcements, studios, pages. */
const LEFT = ["films", "releases", "announcements", "sources", "studios", "franchises"];

function withoutMade(after: Tables, before: Tables): Tables {
  const made = new Set(
    LEFT.flatMap((name) => {
      const known = new Set(before[name]?.map(({ id }) => id));
      return (after[name] ?? []).filter(({ id }) => !known.has(id)).map(({ id }) => `${name} ${String(id)}`);
    }),
  );
  const isMade = (name: string, { id, filmId: film, announcementId, kind, subjectId }: Row) =>
    made.has(`${name} ${String(id)}`) ||
    made.has(`films ${String(film)}`) ||
    made.has(`announcements ${String(announcementId)}`) ||
    (name === "searchKeys" && made.has(`${String(kind)}s ${String(subjectId)}`));
  return Object.fromEntries(
    Object.entries(after).map(([name, rows]) => [name, rows.filter((row) => !isMade(name, row))]),
  );
}
