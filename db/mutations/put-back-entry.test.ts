import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import type { Database } from "../db.ts";
import { findChangeset, stands } from "../queries/list-revisions.ts";
import { listPassed } from "../queries/queue/list-passed.ts";
import { listSettlements } from "../queries/queue/list-settlements.ts";
import { line, recordSketches } from "../queries/testing.ts";
import { onEveryEngine } from "../testing.ts";
import { putBackEntry } from "./put-back-entry.ts";
import { recordAnnouncement } from "./record-announcement.ts";
import { settleEntry } from "./settle-entry.ts";
import { announcementOf, EDIT, lineOf, savedIn, SAVED } from "./testing.ts";
import { undoChangeset } from "./undo-changeset.ts";

const NOW = { today: toCalendarDate("2026-11-25"), limit: 20 };

onEveryEngine("Putting back in the queue", (openTestDatabase) => {
  test("undoes what left an entry as it is, and again once that was undone", async () => {
    const db = await withPassed(await openTestDatabase());
    const changesetId = await leaveFirst(db);
    const back = await putBackEntry(db, { changesetId }, EDIT);
    expect(await waiting(db)).toBe(1);
    expect(await putBackEntry(db, { changesetId }, EDIT)).toMatchObject({
      ok: false,
      problem: "This is back in the queue already.",
    });
    await undoChangeset(db, { id: savedIn(back) }, EDIT);
    expect(await waiting(db)).toBe(0);
    const [listed] = await listSettlements(db, { limit: 1 });
    expect(await putBackEntry(db, { changesetId: listed?.changesetId ?? 0 }, EDIT)).toMatchObject({ ok: true });
    expect(await waiting(db)).toBe(1);
  });

  test("undoes no other save", async () => {
    const db = await withPassed(await openTestDatabase());
    const line = lineOf("dune", "2027-01-08", { basedOn: 1 });
    const saved = await recordAnnouncement(db, announcementOf("2026-11-20", [line]), SAVED);
    if (!saved.ok) throw new Error("The announcement was refused");
    const refusal = { ok: false, problem: "Nothing was left as it is by this save." };
    expect(await putBackEntry(db, saved, EDIT)).toMatchObject(refusal);
    expect(await putBackEntry(db, { changesetId: 0 }, EDIT)).toMatchObject(refusal);
    expect(await findChangeset(db, { id: saved.changesetId })).toMatchObject({ undos: [] });
  });
});

onEveryEngine("A save that was undone, put back and undone again", (openTestDatabase) => {
  test("knows each, and stands after every second", async () => {
    const db = await withPassed(await openTestDatabase());
    const id = await leaveFirst(db);
    const undos: number[] = [];
    for (const isStanding of [false, true, false]) {
      undos.push(savedIn(await undoChangeset(db, { id: undos.at(-1) ?? id }, EDIT)));
      const save = await findChangeset(db, { id });
      expect(save?.undos).toEqual(undos);
      expect(save && stands(save)).toBe(isStanding);
      expect(await undoChangeset(db, { id }, EDIT)).toMatchObject({ ok: false });
    }
  });
});

async function withPassed(db: Database): Promise<Database> {
  await recordSketches(db, { dune: { history: [line("2026-01-05", "2026-11-20")] } });
  return db;
}

async function leaveFirst(db: Database): Promise<number> {
  const [entry] = await listPassed(db, NOW);
  if (!entry) throw new Error("Nothing waits");
  return savedIn(await settleEntry(db, entry, { ...EDIT, reason: "Looked at." }));
}

async function waiting(db: Database): Promise<number> {
  return (await listPassed(db, NOW)).length;
}
