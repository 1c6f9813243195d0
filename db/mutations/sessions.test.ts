import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { listSessions } from "../queries/list-sessions.ts";
import { onEveryEngine } from "../testing.ts";
import { recordEditor } from "./editors.ts";
import { endOtherSessions, endSession, noteSessionUse } from "./sessions.ts";

const MORNING = "2026-11-25T08:00:00.000Z";
const NOON = "2026-11-25T12:00:00.000Z";
const EVENING = "2026-11-25T20:00:00.000Z";
const TOMORROW = "2026-11-26T08:00:00.000Z";

/** Idle is whoever was not here since the early morning; a use is noted again after an hour. */
const AT_NOON = { now: NOON, idleBefore: "2026-11-25T06:00:00.000Z", notedAfter: "2026-11-25T11:00:00.000Z" };

/** Two editors; the first with three sessions, the second with one. Answers the ids of both and of all four. */
async function fourSessions(db: Database) {
  return db.tx(async (write) => {
    const users: number[] = [];
    for (const email of ["ada@example.org", "bob@example.org"])
      users.push((await recordEditor(write, { name: email, email, role: "editor", now: MORNING })) ?? 0);
    const [ada = 0, bob = 0] = users;
    const row = { createdAt: MORNING, lastUsedAt: MORNING, expiresAt: TOMORROW, address: "", userAgent: "" };
    const owners = [ada, ada, ada, bob];
    const rows = owners.map((userId, index) => ({ ...row, userId, tokenHash: String(index).padStart(43, "0") }));
    const sessions = (await write.insertAll("sessions", rows)).map(({ id }) => id);
    return { ada, bob, sessions };
  });
}

const idsOf = async (db: Database, userId: number, { now = NOON, usedAfter = "" } = {}) =>
  (await listSessions(db, { userId, now, usedAfter, limit: 10 })).map(({ id }) => id);

onEveryEngine("sessions", (openTestDatabase) => {
  test("are listed by when they were used last, without those that ended or were idle too long", async () => {
    const db = await openTestDatabase();
    const { ada, sessions } = await fourSessions(db);
    const [first = 0, second = 0, third = 0] = sessions;
    await noteSessionUse(db, { id: second, userId: ada, lastUsedAt: MORNING }, AT_NOON);
    expect(await idsOf(db, ada)).toEqual([second, third, first]);
    expect(await idsOf(db, ada, { now: EVENING, usedAfter: MORNING })).toEqual([second]);
    expect(await idsOf(db, ada, { now: TOMORROW })).toEqual([]);
  });

  test("are over when they were idle too long, and only then", async () => {
    const db = await openTestDatabase();
    const { ada, sessions } = await fourSessions(db);
    const [id = 0, other = 0] = sessions;
    const found = { id, userId: ada, lastUsedAt: AT_NOON.idleBefore };
    expect(await noteSessionUse(db, found, AT_NOON)).toBe(true);
    expect(await noteSessionUse(db, { ...found, lastUsedAt: "2026-11-25T05:59:59.999Z" }, AT_NOON)).toBe(false);
    expect(await idsOf(db, ada)).toContain(other);
    expect(await idsOf(db, ada)).not.toContain(id);
  });

  test("are not written at every use", async () => {
    const db = await openTestDatabase();
    const { ada, sessions } = await fourSessions(db);
    const [id = 0] = sessions;
    expect(await noteSessionUse(db, { id, userId: ada, lastUsedAt: AT_NOON.notedAfter }, AT_NOON)).toBe(true);
    expect(await idsOf(db, ada, { usedAfter: MORNING })).toEqual([]);
  });

  test("are ended one by one by their own editor, and by nobody else", async () => {
    const db = await openTestDatabase();
    const { ada, bob, sessions } = await fourSessions(db);
    const [id = 0] = sessions;
    await db.tx((write) => endSession(write, { id, userId: bob }));
    expect(await idsOf(db, ada)).toContain(id);
    await db.tx((write) => endSession(write, { id, userId: ada }));
    expect(await idsOf(db, ada)).not.toContain(id);
  });

  test("are ended everywhere else, but for those of others", async () => {
    const db = await openTestDatabase();
    const { ada, bob, sessions } = await fourSessions(db);
    const [id = 0] = sessions;
    await db.tx((write) => endOtherSessions(write, { id, userId: ada }));
    expect(await idsOf(db, ada)).toEqual([id]);
    expect(await idsOf(db, bob)).toHaveLength(1);
  });
});
