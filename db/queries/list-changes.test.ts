import { expect, test } from "vitest";
import type { ChangePage } from "#domain/change-cursor.ts";
import { toCalendarDate } from "#domain/calendar-date.ts";
import type { Database } from "../db.ts";
import { onEveryEngine } from "../testing.ts";
import { findStudio } from "./find-studio.ts";
import {
  type ChangeFilter,
  type ChangeRow,
  type ChangesFound,
  listChanges,
  listChangesOfAnnouncement,
} from "./list-changes.ts";
import { line, recordSketches } from "./testing.ts";

const OLDEST = { day: toCalendarDate("2000-01-01"), announcement: "a", film: "a", id: 0 };
const ALL: ChangeFilter = { region: null, types: null, studioId: null, kind: null };

function ask(
  db: Database,
  { page = null, limit = 50, ...filter }: Partial<ChangeFilter & { page: ChangePage; limit: number }>,
) {
  return listChanges(db, { filter: { ...ALL, ...filter }, page, limit }).then(({ rows }) => rows);
}

function said({ cursor, region, type }: ChangeRow): string {
  return [cursor.day, cursor.film, region, type].join(" ");
}

/** Every page from one end of the list to the other, each begun where the last one stopped. */
async function turnPages(db: Database, from: "before" | "after", limit: number) {
  const [all, seen] = [await ask(db, {}), [] as ChangeRow[][]];
  let end = from === "before" ? all[0] : all.at(-1);
  while (end) {
    const rows = await ask(db, { page: { from, cursor: end.cursor }, limit });
    seen.push([...rows]);
    end = from === "before" ? rows.at(-1) : rows[0];
  }
  return { all, seen: from === "before" ? seen.flat() : seen.toReversed().flat() };
}

const SLATE = {
  alpha: { history: [line("2026-01-05", "2027-01-08"), line("2026-03-05", "2027-02-05")] },
  beta: {
    history: [
      line("2026-01-05", "2027-01-08"),
      line("2026-01-05", "2027-01-15", { region: "GB" }),
      line("2026-01-05", "2027-06", { announcement: "said-too-2026-01-05", type: "streaming" }),
      line("2026-03-05", "2027-01-01"),
    ],
    studios: [{ name: "A24", role: "distributor" as const }],
  },
  gamma: { history: [line("2026-03-05", "2027-01-08")] },
};

onEveryEngine("date changes", (openTestDatabase) => {
  test("come newest first, by announcement and by film", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    expect((await ask(db, {})).map(said)).toEqual([
      "2026-03-05 alpha US theatrical",
      "2026-03-05 beta US theatrical",
      "2026-03-05 gamma US theatrical",
      "2026-01-05 beta US streaming",
      "2026-01-05 alpha US theatrical",
      "2026-01-05 beta US theatrical",
      "2026-01-05 beta GB theatrical",
    ]);
  });

  test("are each on one page, whichever way one turns them, and however short they are", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    for (const limit of [1, 2, 3]) {
      const older = await turnPages(db, "before", limit);
      expect(older.seen).toEqual(older.all.slice(1));
      const newer = await turnPages(db, "after", limit);
      expect(newer.seen).toEqual(newer.all.slice(0, -1));
    }
  });

  test("stay on their page when others are announced", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    const cursor = (await ask(db, {}))[2]?.cursor;
    if (!cursor) throw new Error("the slate has more changes than two");
    const before = await ask(db, { page: { from: "before", cursor }, limit: 2 });
    await recordSketches(db, { delta: { history: [line("2026-05-05", "2027-03-05")] } });
    expect(await ask(db, { page: { from: "before", cursor }, limit: 2 })).toEqual(before);
    expect((await ask(db, {})).map(said)[0]).toBe("2026-05-05 delta US theatrical");
  });

  test("are those of the region, the types, the studio or the kind asked for", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    const films = async (filter: Partial<ChangeFilter>) => (await ask(db, filter)).map(said);
    expect(await films({ region: "GB" })).toEqual(["2026-01-05 beta GB theatrical"]);
    expect(await films({ types: ["streaming", "tv"] })).toEqual(["2026-01-05 beta US streaming"]);
    expect(await films({ kind: "advanced" })).toEqual(["2026-03-05 beta US theatrical"]);
    const studio = await findStudio(db, { slug: "a24" });
    expect(await films({ studioId: studio?.id ?? 0, kind: "announced", region: "US" })).toEqual([
      "2026-01-05 beta US streaming",
      "2026-01-05 beta US theatrical",
    ]);
  });

  test("of one announcement are its own alone", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    const announcementId = (await ask(db, { kind: "delayed" }))[0]?.announcementId ?? 0;
    const rows = await listChangesOfAnnouncement(db, { announcementId, limit: 2 });
    expect(rows.map(said)).toEqual(["2026-03-05 alpha US theatrical", "2026-03-05 beta US theatrical"]);
  });

  test("that few pass a filter are looked for stretch by stretch, and none is missed or met twice", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, SLATE);
    const gamma = { ...ALL, kind: "announced" as const };
    const all = (await listChanges(db, { filter: gamma, page: null, limit: 50 })).rows.map(said);
    for (const from of ["before", "after"] as const) {
      const seen: string[][] = [];
      const start = from === "before" ? null : { from, cursor: OLDEST };
      for (let page: ChangePage = start, turns = 0; turns < 9; turns += 1) {
        const found: ChangesFound = await listChanges(db, { filter: gamma, page, limit: 50, walk: 1 });
        seen.push(found.rows.map(said));
        if (!found.lookedTo) break;
        page = { from, cursor: found.lookedTo };
      }
      expect(seen.length).toBeGreaterThan(2);
      expect((from === "before" ? seen : seen.toReversed()).flat()).toEqual(all);
    }
  });
});
