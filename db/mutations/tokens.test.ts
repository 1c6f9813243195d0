import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import type { Database } from "../db.ts";
import { findToken } from "../queries/find-token.ts";
import { listTokens } from "../queries/list-tokens.ts";
import { onEveryEngine } from "../testing.ts";
import { recordEditor, removeEditor, restoreEditor, suspendEditor } from "./editors.ts";
import { recordLink, redeemLink } from "./one-time-links.ts";
import { noteTokenUse, recordToken, revokeToken, revokeTokensOf } from "./tokens.ts";

const NOW = "2026-11-25T12:00:00.000Z";
const LATER = "2026-11-26T12:00:00.000Z";
const TODAY = toCalendarDate("2026-11-25");
const TOMORROW = toCalendarDate("2026-11-26");

async function editor(db: Database, name: string): Promise<number> {
  const who = { name, email: `${name}@example.org`, role: "editor", now: NOW } as const;
  const id = await db.tx((write) => recordEditor(write, who));
  if (id === undefined) throw new Error(`${name} is on the list already`);
  return id;
}

const FACTS = { name: "Studio news", scopes: ["films:write"], lastDay: null, now: NOW } as const;

onEveryEngine("a token", (openTestDatabase) => {
  test("is its editor's, good for what it was made for, and kept as a hash alone", async () => {
    const db = await openTestDatabase();
    const ada = await editor(db, "ada");
    const token = await db.tx((write) => recordToken(write, { ...FACTS, userId: ada }));
    expect(token).toMatch(/^slateline_[\w-]{43}$/);
    const found = await findToken(db, { token, today: TODAY });
    expect(found).toMatchObject({ scopes: ["films:write"], lastUsedAt: null, editor: { id: ada, name: "ada" } });
    const [row] = await db.q.select().from(db.t.tokens);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await findToken(db, { token: row?.tokenHash ?? "", today: TODAY })).toBeUndefined();
    expect(row?.lastFour).toBe(token.slice(-4));
  });

  test("has its scopes whatever order they were asked for in, and none is good for nothing", async () => {
    const db = await openTestDatabase();
    const ada = await editor(db, "ada");
    const scopes = ["films:write", "announcements:write"] as const;
    const token = await db.tx((write) => recordToken(write, { ...FACTS, userId: ada, scopes }));
    expect((await findToken(db, { token, today: TODAY }))?.scopes).toEqual(["announcements:write", "films:write"]);
    await expect(db.tx((write) => recordToken(write, { ...FACTS, userId: ada, scopes: [] }))).rejects.toThrow(
      TypeError,
    );
  });

  test("is good on its last day, and not after", async () => {
    const db = await openTestDatabase();
    const ada = await editor(db, "ada");
    const token = await db.tx((write) => recordToken(write, { ...FACTS, userId: ada, lastDay: TODAY }));
    expect(await findToken(db, { token, today: TODAY })).toBeDefined();
    expect(await findToken(db, { token, today: TOMORROW })).toBeUndefined();
  });

  test("is revoked by its editor alone", async () => {
    const db = await openTestDatabase();
    const [ada, bob] = [await editor(db, "ada"), await editor(db, "bob")];
    const token = await db.tx((write) => recordToken(write, { ...FACTS, userId: ada }));
    const id = (await findToken(db, { token, today: TODAY }))?.id ?? 0;
    expect(await db.tx((write) => revokeToken(write, { id, userId: bob }))).toBe(false);
    expect(await findToken(db, { token, today: TODAY })).toBeDefined();
    expect(await db.tx((write) => revokeToken(write, { id, userId: ada }))).toBe(true);
    expect(await findToken(db, { token, today: TODAY })).toBeUndefined();
  });

  test("says when it was last used, and is listed by its end, the newest first", async () => {
    const db = await openTestDatabase();
    const ada = await editor(db, "ada");
    const first = await db.tx((write) => recordToken(write, { ...FACTS, userId: ada }));
    await db.tx((write) => recordToken(write, { ...FACTS, userId: ada, name: "Another" }));
    const id = (await findToken(db, { token: first, today: TODAY }))?.id ?? 0;
    await db.tx((write) => noteTokenUse(write, { id, now: LATER }));
    expect(await listTokens(db, { userId: ada, limit: 10 })).toMatchObject([
      { name: "Another", lastUsedAt: null },
      { name: "Studio news", lastUsedAt: LATER, lastFour: first.slice(-4), createdAt: NOW, lastDay: null },
    ]);
  });

  test.each([
    { when: "its editor is suspended", end: (db: Database, id: number) => suspending(db, id) },
    { when: "its editor is removed", end: (db: Database, id: number) => db.tx((write) => removeEditor(write, { id })) },
    { when: "a link gives another password", end: (db: Database, id: number) => resetting(db, id) },
    { when: "all are", end: (db: Database, userId: number) => db.tx((write) => revokeTokensOf(write, { userId })) },
  ])("is revoked when $when, and nobody else's is", async ({ end }) => {
    const db = await openTestDatabase();
    const [ada, bob] = [await editor(db, "ada"), await editor(db, "bob")];
    const token = await db.tx((write) => recordToken(write, { ...FACTS, userId: ada }));
    const other = await db.tx((write) => recordToken(write, { ...FACTS, userId: bob }));
    await end(db, ada);
    expect(await findToken(db, { token, today: TODAY })).toBeUndefined();
    expect(await findToken(db, { token: other, today: TODAY })).toBeDefined();
  });

  test("of a suspended editor does not come back when they do", async () => {
    const db = await openTestDatabase();
    const ada = await editor(db, "ada");
    const token = await db.tx((write) => recordToken(write, { ...FACTS, userId: ada }));
    await suspending(db, ada);
    await db.tx((write) => restoreEditor(write, { id: ada, now: LATER }));
    expect(await findToken(db, { token, today: TODAY })).toBeUndefined();
  });
});

function suspending(db: Database, id: number): Promise<unknown> {
  return db.tx((write) => suspendEditor(write, { id, now: NOW }));
}

async function resetting(db: Database, editorId: number): Promise<void> {
  const token = await db.tx((write) => recordLink(write, { purpose: { editorId }, now: NOW, expiresAt: LATER }));
  await db.tx((write) => redeemLink(write, { token, passwordHash: "h".repeat(161), now: NOW }));
}
