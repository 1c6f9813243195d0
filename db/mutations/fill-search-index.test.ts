import { join } from "node:path";
import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import type { Database } from "../db.ts";
import { filmFile, importContents, temporaryFolder } from "../import/testing.ts";
import { migrateDatabase } from "../migrate.ts";
import { readMigrations } from "../migrations.ts";
import { listSearchHits } from "../queries/list-search-hits.ts";
import { connect } from "../sqlite/connect.ts";
import { FOLDER, migrateSqlite } from "../sqlite/migrate.ts";
import { openSqlite } from "../sqlite/open.ts";
import { onEveryEngine } from "../testing.ts";
import { verifyRecord } from "../verify/verify-record.ts";
import { fillSearchIndex } from "./fill-search-index.ts";

async function differencesIn(db: Database): Promise<number> {
  let differences = 0;
  await verifyRecord(db, () => (differences += 1));
  return differences;
}

onEveryEngine("filling the search index", (openTestDatabase) => {
  test("makes what is on record be found", async () => {
    const db = await openTestDatabase();
    const studios = [{ name: "Legendary Pictures", role: "production" } as const];
    await importContents(db, filmFile({ franchise: "Dune" }), filmFile({ slug: "dune-2", studios }));
    await db.tx(async ({ q, t }) => {
      await q.delete(t.searchKeys);
      await q.delete(t.searchWords);
    });
    expect(await differencesIn(db)).toBeGreaterThan(0);
    await fillSearchIndex(db);
    expect(await differencesIn(db)).toBe(0);
  });

  test("leaves alone what is there", async () => {
    const db = await openTestDatabase();
    await importContents(db, filmFile());
    const keys = await db.q.$count(db.t.searchKeys);
    await fillSearchIndex(db);
    expect([keys, await db.q.$count(db.t.searchKeys)]).toEqual([1, 1]);
  });
});

test("an upgrade from before there was a search leaves every film to be found", async () => {
  const path = join(await temporaryFolder(), "slateline.db");
  const isEarlier = ({ name }: { readonly name: string }) => name < "0003";
  migrateSqlite(path, readMigrations(FOLDER).filter(isEarlier));
  const connection = connect(path, { create: false });
  connection.exec(`
    insert into changesets (recorded_at, by, kind) values ('2026-11-24T12:00:00.000Z', 'ada', 'edit');
    insert into films (slug, kind, title, changeset_id) values ('tenet', 'film', 'Tenet', 1);
  `);
  connection.close();
  await migrateDatabase({ engine: "sqlite", path, shown: path });
  const db = openSqlite(path);
  const search = { text: "tenett", today: toCalendarDate("2026-11-24"), kinds: ["film"], limit: 1 } as const;
  expect((await listSearchHits(db, search)).map(({ slug }) => slug)).toEqual(["tenet"]);
  await db.close();
});
