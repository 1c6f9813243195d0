import { expect, test } from "vitest";
import type { WriteDb } from "../db.ts";
import { onEveryEngine } from "../testing.ts";
import { recordChangesets } from "./record-changeset.ts";
import { recordFilm } from "./record-film.ts";

const FACTS = { recordedAt: "2026-11-24T12:00:00.000Z", by: "ada", kind: "import", reason: null } as const;

/** Tells in which order the turn is taken and tables are written. */
function watched(db: WriteDb, told: string[]): WriteDb {
  return {
    ...db,
    async takeTurn() {
      told.push("turn");
      await db.takeTurn();
    },
    insertAll(table, rows) {
      if (rows.length > 0) told.push(table);
      return db.insertAll(table, rows);
    },
  };
}

onEveryEngine("saves of one transaction", (openTestDatabase) => {
  test("put revisions on record as they come where nobody else can write, and elsewhere once they have the turn", async () => {
    const db = await openTestDatabase();
    const told: string[] = [];
    await db.tx((writeDb) => {
      const watching = watched(writeDb, told);
      return recordChangesets(watching, async (record) => {
        for (const slug of ["dune", "tenet"])
          await record(FACTS, (changeset) =>
            recordFilm(watching, changeset, { slug, title: slug, kind: "film", franchise: null, checkedOn: null }),
          );
      });
    });
    const turn = told.indexOf("turn");
    expect(told.slice(0, turn).includes("revisions")).toBe(db.engine === "sqlite");
    expect(told.slice(turn)).toEqual(["turn", "revisions", "changeLog"]);
    expect(await db.q.$count(db.t.revisions)).toBe(2);
  });
});
