import { eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import type { Database, WriteDb } from "../db.ts";
import { announcementsFile, filmFile, historyLine, importContents, source } from "../import/testing.ts";
import { keepStats } from "../mutations/keep-stats.ts";
import { onEveryEngine } from "../testing.ts";
import { formatDifference } from "./difference.ts";
import { verifyRecord } from "./verify-record.ts";

const SLUGS = ["a-2019-01-14", "b-2020-04-24", "c-2021-01-01", "d-2021-09-01"];
const day = toCalendarDate("2001-01-01");

/** A film with every kind of row that something is derived for: an exact move, a rough one, a gap and a report. */
async function fillRecord(db: Database): Promise<void> {
  const page = source("https://variety.com/1", { publishedOn: "2020-04-24" });
  const { url, publisher, publishedOn } = page;
  const film = filmFile({
    checkedOn: "2026-11",
    titles: [
      { title: "Dune", kind: "official", from: "2019", source: page.url },
      { title: "Dune: Part One", kind: "alternate", from: null, source: null },
    ],
    studios: [{ name: "Legendary Pictures", role: "production" }],
    history: [
      historyLine("a-2019-01-14", "2021-07-23"),
      historyLine("b-2020-04-24", "2021-11-19", { sources: [page] }),
      historyLine("c-2021-01-01", "2022-22"),
      historyLine("d-2021-09-01", null),
    ],
    reports: [
      {
        url,
        publisher,
        publishedOn,
        region: "US",
        type: "theatrical",
        about: "current",
        states: "2021-07-21",
        note: null,
      },
    ],
  });
  await importContents(db, announcementsFile(...SLUGS), film);
  await keepStats(db);
}

interface Corruption {
  /** The table and column in which it must be found. */
  readonly finds: string;
  readonly corrupt: (db: WriteDb) => PromiseLike<unknown>;
}

/** One of the film's date changes: the second, by its ordinal. */
const second = ({ t }: WriteDb) => eq(t.dateChanges.ordinal, 2);
const firstState = ({ t }: WriteDb) => eq(t.releaseStates.knownFrom, toCalendarDate("2019-01-14"));

const change = (values: Record<string, unknown>) => (db: WriteDb) =>
  db.q.update(db.t.dateChanges).set(values).where(second(db));
const state = (values: Record<string, unknown>) => (db: WriteDb) =>
  db.q.update(db.t.releaseStates).set(values).where(firstState(db));

const CORRUPTIONS: readonly Corruption[] = [
  { finds: "date_changes ordinal", corrupt: change({ ordinal: 9 }) },
  { finds: "date_changes known_by", corrupt: change({ knownBy: day }) },
  { finds: "date_changes kind", corrupt: change({ kind: "firmed" }) },
  { finds: "date_changes shift_days", corrupt: change({ shiftDays: 120 }) },
  { finds: "date_changes direction", corrupt: change({ shiftDays: null, direction: "earlier" }) },
  { finds: "date_changes rough_days", corrupt: change({ shiftDays: null, roughDays: 120 }) },
  { finds: "date_changes in_force_from", corrupt: change({ inForceFrom: day }) },
  { finds: "date_changes in_force_until", corrupt: change({ inForceUntil: day }) },
  { finds: "date_changes earliest", corrupt: change({ earliest: day }) },
  { finds: "date_changes latest", corrupt: change({ latest: toCalendarDate("2100-01-01") }) },
  { finds: "date_changes edtf", corrupt: change({ edtf: "2021-13" }) },
  { finds: "release_states known_from", corrupt: (db) => db.q.delete(db.t.releaseStates).where(firstState(db)) },
  { finds: "release_states known_from", corrupt: state({ knownFrom: toCalendarDate("2019-01-15") }) },
  { finds: "release_states known_until", corrupt: state({ knownUntil: toCalendarDate("2019-01-15") }) },
  { finds: "release_states date_change_id", corrupt: pointElsewhere },
  { finds: "release_states standing", corrupt: state({ standing: "released" }) },
  { finds: "release_states edtf", corrupt: state({ edtf: "2021" }) },
  { finds: "release_states earliest", corrupt: state({ earliest: day }) },
  { finds: "release_states latest", corrupt: state({ latest: toCalendarDate("2100-01-01") }) },
  { finds: "release_states last_exact", corrupt: state({ lastExact: day }) },
  { finds: "release_states first_exact", corrupt: state({ firstExact: day }) },
  { finds: "release_states moves", corrupt: state({ moves: 7 }) },
  {
    finds: "announcements announced_on",
    corrupt: ({ q, t }) => q.update(t.announcements).set({ announcedOn: "2019-99" }),
  },
  {
    finds: "announcements announced_earliest",
    corrupt: ({ q, t }) => q.update(t.announcements).set({ announcedEarliest: day }),
  },
  {
    finds: "announcements announced_latest",
    corrupt: ({ q, t }) => q.update(t.announcements).set({ announcedLatest: toCalendarDate("2100-01-01") }),
  },
  { finds: "claims earliest", corrupt: ({ q, t }) => q.update(t.claims).set({ earliest: day }) },
  { finds: "claims latest", corrupt: ({ q, t }) => q.update(t.claims).set({ latest: toCalendarDate("2100-01-01") }) },
  { finds: "claims edtf", corrupt: ({ q, t }) => q.update(t.claims).set({ edtf: "2021-00" }) },
  { finds: "films title", corrupt: ({ q, t }) => q.update(t.films).set({ title: "Arrakis" }) },
  { finds: "films title", corrupt: ({ q, t }) => q.update(t.films).set({ title: "Dune: Part One" }) },
  { finds: "films checked_on", corrupt: ({ q, t }) => q.update(t.films).set({ checkedOn: "2026-99" }) },
  { finds: "films primary_region", corrupt: ({ q, t }) => q.update(t.films).set({ primaryRegion: "XX" }) },
  { finds: "titles used_from", corrupt: ({ q, t }) => q.update(t.titles).set({ usedFrom: "2019-99" }) },
  { finds: "sources published_on", corrupt: ({ q, t }) => q.update(t.sources).set({ publishedOn: "2020-99" }) },
  { finds: "releases region", corrupt: addMars },
  { finds: "studio_aliases alias", corrupt: addAmbiguousAlias },
  { finds: "search_keys key", corrupt: ({ q, t }) => q.delete(t.searchKeys).where(eq(t.searchKeys.key, "partone")) },
  { finds: "search_keys key", corrupt: addKey({ key: "arrakis" }) },
  { finds: "search_keys subject_id", corrupt: addKey({ subjectId: 99 }) },
  { finds: "search_words form", corrupt: ({ q, t }) => q.delete(t.searchWords).where(eq(t.searchWords.form, "dne")) },
  { finds: "stat_films moves", corrupt: ({ q, t }) => q.update(t.statFilms).set({ moves: 9 }) },
  { finds: "stat_films counts", corrupt: ({ q, t }) => q.update(t.statFilms).set({ counts: "0 films/" }) },
  {
    finds: "stat_films slug",
    corrupt: ({ q, t }) => q.insert(t.statFilms).values({ slug: "arrakis", moves: 0, slip: 0, counts: "" }),
  },
  {
    finds: "stat_counts amount",
    corrupt: ({ q, t }) => q.update(t.statCounts).set({ amount: 9 }).where(eq(t.statCounts.kind, "films")),
  },
  { finds: "redirects to_slug", corrupt: redirect("arrakis", "nowhere") },
  { finds: "redirects from_slug", corrupt: redirect("dune", "dune-2") },
];

async function pointElsewhere(db: WriteDb): Promise<void> {
  const [other] = await db.q.select({ id: db.t.dateChanges.id }).from(db.t.dateChanges).where(second(db));
  await state({ dateChangeId: other?.id })(db);
}

async function addMars({ q, t }: WriteDb): Promise<void> {
  const [film] = await q.select({ filmId: t.films.id }).from(t.films);
  if (film) await q.insert(t.releases).values({ ...film, region: "ZZ", type: "tv" });
}

async function addAmbiguousAlias({ q, t }: WriteDb): Promise<void> {
  const [studio] = await q.select({ studioId: t.studios.id }).from(t.studios);
  if (studio) await q.insert(t.studioAliases).values({ ...studio, alias: "Legendary Pictures" });
}

function addKey(key: { readonly key?: string; readonly subjectId?: number }) {
  return async ({ q, t }: WriteDb): Promise<void> => {
    const [film] = await q.select({ subjectId: t.films.id }).from(t.films);
    if (film) await q.insert(t.searchKeys).values({ key: "dune", kind: "film", ...film, ...key });
  };
}

function redirect(fromSlug: string, toSlug: string) {
  return ({ q, t }: WriteDb) => q.insert(t.redirects).values({ kind: "film", fromSlug, toSlug });
}

async function differencesIn(db: Database): Promise<readonly string[]> {
  const found: string[] = [];
  await verifyRecord(db, (difference) => found.push(formatDifference(difference)));
  return found;
}

onEveryEngine("verifying the record", (openTestDatabase) => {
  test("a record that nobody tampered with has no difference", async () => {
    const db = await openTestDatabase();
    await fillRecord(db);
    expect(await differencesIn(db)).toEqual([]);
    expect(await verifyRecord(db, () => undefined)).toEqual({ releases: 1, dateChanges: 4 });
  });

  test.each(CORRUPTIONS)("finds a row corrupted in $finds", async ({ finds, corrupt }) => {
    const db = await openTestDatabase();
    await fillRecord(db);
    await db.tx(async (writeDb) => void (await corrupt(writeDb)));
    const found = await differencesIn(db);
    expect(found.filter((difference) => difference.startsWith(`${finds} (`))).not.toEqual([]);
  });

  test("names the row in the trade's words, with what is stored and what is derived", async () => {
    const db = await openTestDatabase();
    await fillRecord(db);
    await db.tx(async (writeDb) => void (await change({ kind: "firmed" })(writeDb)));
    expect(await differencesIn(db)).toEqual([
      'date_changes kind (dune, US theatrical, b-2020-04-24): stored "firmed", derived "delayed"',
    ]);
  });

  test("a date that cannot be read is named, and the other releases are replayed all the same", async () => {
    const db = await openTestDatabase();
    await fillRecord(db);
    const other = filmFile({ slug: "dune-2", history: [historyLine("a-2019-01-14", "2023-11-03")] });
    await importContents(db, other);
    await keepStats(db);
    await db.tx(async (writeDb) => {
      await change({ edtf: "2021-13" })(writeDb);
      const { q, t } = writeDb;
      await q.update(t.dateChanges).set({ kind: "firmed" }).where(isNull(t.dateChanges.shiftDays));
    });
    const found = await differencesIn(db);
    expect(found.map((difference) => difference.split(":")[0])).toEqual([
      "date_changes edtf (dune, US theatrical, b-2020-04-24)",
      "date_changes kind (dune-2, US theatrical, a-2019-01-14)",
    ]);
  });
});
