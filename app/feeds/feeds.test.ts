import { eq } from "drizzle-orm";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { expect, test } from "vitest";
import type { Database } from "#db/db.ts";
import { correctAnnouncement } from "#db/mutations/correct-announcement.ts";
import { correctDateChange, type Correction, retractDateChange } from "#db/mutations/correct-date-change.ts";
import { correctSource } from "#db/mutations/correct-source.ts";
import { correctFilm } from "#db/mutations/edit-film.ts";
import { retitleFilm } from "#db/mutations/retitle-film.ts";
import { EDIT, savedIn } from "#db/mutations/testing.ts";
import { findFilmFacts } from "#db/queries/find-film-facts.ts";
import { listDateChangeFacts } from "#db/queries/list-date-change-facts.ts";
import { line, recordSketches } from "#db/queries/testing.ts";
import { onConcurrentEngines } from "#db/testing.ts";
import { atom } from "#domain/atom.ts";
import { jsonFeed } from "#domain/json-feed.ts";
import { parseListAddress } from "#domain/list-address.ts";
import { ALL_CHANGES, composeFeed } from "./compose-feed.ts";
import { findList } from "./found-list.ts";

const ORIGIN = new URL("https://slateline.test");

async function read(db: Database, path: string) {
  const address = parseListAddress(path.split("/"), { all: ALL_CHANGES, formats: ["atom", "json"] });
  if (!address) throw new Error(`${path} is no feed`);
  return db.snapshot(async (moment) => {
    const list = await findList(moment, address.subject, "/changes");
    return list && !("moved" in list) ? composeFeed(moment, address, list, ORIGIN) : list;
  });
}

async function titles(db: Database, path: string) {
  const feed = await read(db, path);
  return feed && "entries" in feed ? feed.entries.map(({ title }) => title) : feed;
}

const A24 = { name: "A24", role: "distributor" } as const;
const VARIETY = {
  url: "https://variety.com/a",
  publisher: "Variety",
  publishedOn: null,
  says: "Moves.",
  disagrees: null,
};
const SLATE = {
  dune: {
    title: "Dune",
    history: [
      line("2026-01-05", "2027-10-01"),
      line("2026-03-05", "2027-10-22", { sources: [VARIETY], reason: "A strike" }),
      line("2026-02-05", "2027-10-07", { region: "DE" }),
    ],
    studios: [A24],
  },
  tenet: { title: "Tenet", history: [line("2026-01-06", "2027-12")] },
};

onConcurrentEngines("a feed", (openTestDatabase) => {
  test("tells the newest change first, from which date to which, with its reason and source", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE, { "announced-2026-03-05": { by: "studio", studios: ["A24"] } });
    const feed = await read(db, "films/dune.atom");
    const ids = feed && "entries" in feed ? feed.entries.map(({ id }) => id) : [];
    for (const id of ids) expect(id).toMatch(/^tag:slateline\.test,2026:date-change\/\d+$/);
    expect(new Set(ids).size).toBe(3);
    expect(feed).toMatchObject({
      url: "https://slateline.test/feeds/films/dune.atom",
      pageUrl: "https://slateline.test/films/dune",
      title: "Dune: release date changes",
      entries: [
        {
          title: "Dune: October 1, 2027 → October 22, 2027, in US cinemas",
          text: "Delayed, +21 days. March 5, 2026. Announced by A24. Reason: A strike. Source: Variety.",
          tags: ["delayed"],
          authors: ["A24"],
          sources: [{ url: VARIETY.url }],
        },
        {},
        {},
      ],
    });
  });

  test("is read alike in both its forms, by the same ids, and an edit of an entry keeps its id", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    const feedOf = async () => {
      const feed = await read(db, "films/dune.atom");
      if (!feed || !("entries" in feed)) throw new Error("The film has a feed");
      return { seen: parseAtomFeed(atom(feed)), same: parseJsonFeed(JSON.stringify(jsonFeed(feed))) };
    };
    const { seen, same } = await feedOf();
    const ids = seen.entries?.map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(same.items?.map(({ id }) => id)).toEqual(ids);
    expect(same.items?.map(({ title }) => title)).toEqual(seen.entries?.map(({ title }) => title?.value));
    expect(seen.entries?.[0]?.links).toContainEqual(expect.objectContaining({ rel: "via", href: VARIETY.url }));
    const d = db.t.dateChanges;
    const [change] = await db.q
      .select({ id: d.id, version: d.version })
      .from(d)
      .where(eq(d.edtf, "2027-10-22"))
      .limit(1);
    await retractDateChange(db, { seen: change ?? { id: 0, version: 0 }, reason: "A hoax" }, EDIT);
    const after = await feedOf();
    expect(after.seen.entries?.map(({ id }) => id)).toEqual(ids?.slice(1));
  });

  test("marks an entry as updated where what it tells was edited, and in no other case", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    const updated = async () => {
      const feed = await read(db, "films/dune/US.atom");
      return feed && "entries" in feed ? feed.entries.map(({ editedAt }) => editedAt.slice(0, 10)) : [];
    };
    const [recorded] = await updated();
    const editAt = (day: string) => ({ ...EDIT, recordedAt: `${day}T12:00:00.000Z` });
    const d = db.t.dateChanges;
    const isMove = eq(d.edtf, "2027-10-22");
    const correct = async (correction: Partial<Correction>, day: string) => {
      const [row] = await db.q.select({ id: d.id, version: d.version }).from(d).where(isMove).limit(1);
      const seen = row ?? { id: 0, version: 0 };
      const facts = (await listDateChangeFacts(db, { ids: [seen.id] })).get(seen.id)?.facts;
      if (!facts) throw new Error("There is no such change");
      const now = { ...facts, sources: [VARIETY], ...correction };
      savedIn(await correctDateChange(db, { seen, correction: now }, editAt(day)));
    };
    await correct({ sources: [{ ...VARIETY, says: "Moves to October." }] }, "2027-01-01");
    const film = { slug: "dune", version: 1 };
    const facts = await findFilmFacts(db, { slug: "dune" });
    if (!facts) throw new Error("There is no dune");
    const checked = { ...facts.facts, checkedOn: "2027-01-02" };
    savedIn(await correctFilm(db, { seen: film, correction: checked }, editAt("2027-01-02")));
    expect(await updated()).toEqual([recorded, recorded]);

    await correct({ reason: "Two strikes" }, "2027-01-03");
    expect(await updated()).toEqual(["2027-01-03", recorded]);
    const page = { url: VARIETY.url, facts: { publisher: "Variety", publishedOn: null } };
    const correction = { publisher: "Variety Media", publishedOn: null };
    savedIn(await correctSource(db, { seen: page, correction }, editAt("2027-01-04")));
    expect(await updated()).toEqual(["2027-01-04", recorded]);
    const seen = { slug: "announced-2026-03-05", version: 1 };
    const head = { announcedOn: "2026-03-06", by: "studio" as const, studios: ["A24"], headline: null };
    savedIn(await correctAnnouncement(db, { seen, correction: head }, editAt("2027-01-05")));
    expect(await updated()).toEqual(["2027-01-05", recorded]);
    const title = { title: "Dune: Part Three", from: null, source: null };
    savedIn(await retitleFilm(db, { seen: { ...film, version: 2 }, title }, editAt("2027-01-06")));
    expect(await updated()).toEqual(["2027-01-06", "2027-01-06"]);
  });

  test("is of all films, of a slate, or of those that its address names, wholly or in a region", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    const dune = ["Dune: October 1, 2027 → October 22, 2027, in US cinemas", "Dune: October 1, 2027, in US cinemas"];
    const german = "Dune: 7 October 2027, in cinemas in Germany";
    const tenet = "Tenet: December 2027, in US cinemas";
    expect(await titles(db, "changes.atom")).toEqual([dune[0], german, tenet, dune[1]]);
    expect(await titles(db, "changes/US/cinemas.json")).toEqual([dune[0], tenet, dune[1]]);
    expect(await titles(db, "studios/a24/DE.atom")).toEqual([german]);
    expect(await titles(db, "watchlist/tenet,nobody.atom")).toEqual([tenet]);
    expect(await titles(db, "films/nobody.atom")).toBeUndefined();
  });

  test("of a film that was merged is at the address of the one it is now", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    await db.tx((write) => write.insertAll("redirects", [{ kind: "film", fromSlug: "arrakis", toSlug: "dune" }]));
    expect(await read(db, "films/arrakis.atom")).toEqual({ moved: { of: "film", slug: "dune" } });
    expect(await titles(db, "watchlist/arrakis,dune.atom")).toHaveLength(3);
  });
});
