import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { FIRST_EDITOR } from "../link-purpose.ts";
import { findEditor } from "../queries/find-editor.ts";
import { findLink } from "../queries/find-link.ts";
import { onEveryEngine } from "../testing.ts";
import { recordEditor } from "./editors.ts";
import { recordLink, redeemFirstLink, redeemLink } from "./one-time-links.ts";

const NOW = "2026-11-25T12:00:00.000Z";
const BEFORE_THE_END = "2026-11-25T23:59:59.999Z";
const END = "2026-11-26T00:00:00.000Z";
const HASH = "h".repeat(161);

async function invite(db: Database): Promise<{ editorId: number; token: string }> {
  return db.tx(async (write) => {
    const editorId = await recordEditor(write, { name: "Ada", email: "ada@example.org", role: "editor", now: NOW });
    if (editorId === undefined) throw new Error("Ada is on the list already");
    return { editorId, token: await recordLink(write, { purpose: { editorId }, now: NOW, expiresAt: END }) };
  });
}

const firstLink = (db: Database) =>
  db.tx((write) => recordLink(write, { purpose: FIRST_EDITOR, now: NOW, expiresAt: END }));

const passwordsOf = (db: Database, userId: number) =>
  db.q.select({ password: db.t.accounts.password }).from(db.t.accounts).where(eq(db.t.accounts.userId, userId));

onEveryEngine("a one-time link", (openTestDatabase) => {
  test("is kept as a hash, and is not that hash", async () => {
    const db = await openTestDatabase();
    const { token } = await invite(db);
    const kept = await db.q.select().from(db.t.verifications);
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(await findLink(db, { token: kept[0]?.identifier ?? "", now: NOW })).toBeUndefined();
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
  });

  test("is good once", async () => {
    const db = await openTestDatabase();
    const { editorId, token } = await invite(db);
    const redeem = (passwordHash: string) => db.tx((write) => redeemLink(write, { token, passwordHash, now: NOW }));
    expect(await redeem(HASH)).toBe(editorId);
    expect(await redeem("g".repeat(161))).toBeUndefined();
    expect(await passwordsOf(db, editorId)).toEqual([{ password: HASH }]);
  });

  test("is used up by one of two who have it at once", async () => {
    const db = await openTestDatabase();
    const { token } = await invite(db);
    const redeem = () => db.tx((write) => redeemLink(write, { token, passwordHash: HASH, now: NOW }));
    const ids = await Promise.all([redeem(), redeem()]);
    expect(ids.filter((id) => id !== undefined)).toHaveLength(1);
  });

  test("is good until its end, and not at it", async () => {
    const db = await openTestDatabase();
    const { token } = await invite(db);
    expect(await findLink(db, { token, now: BEFORE_THE_END })).toMatchObject({ for: "editor" });
    expect(await findLink(db, { token, now: END })).toBeUndefined();
    const late = { token, passwordHash: HASH, now: END };
    expect(await db.tx((write) => redeemLink(write, late))).toBeUndefined();
  });

  test("is void once there is another for the same editor", async () => {
    const db = await openTestDatabase();
    const { editorId, token } = await invite(db);
    const again = { purpose: { editorId }, now: NOW, expiresAt: END };
    const newer = await db.tx((write) => recordLink(write, again));
    expect(await findLink(db, { token, now: NOW })).toBeUndefined();
    expect(await findLink(db, { token: newer, now: NOW })).toMatchObject({ editor: { id: editorId } });
  });

  test("gives the name that was chosen, and ends the sessions of whoever had the old password", async () => {
    const db = await openTestDatabase();
    const { editorId, token } = await invite(db);
    await db.tx((write) =>
      write.q.insert(write.t.sessions).values({
        userId: editorId,
        tokenHash: "s".repeat(43),
        createdAt: NOW,
        lastUsedAt: NOW,
        expiresAt: END,
        address: "",
        userAgent: "",
      }),
    );
    await db.tx((write) => redeemLink(write, { token, name: "Ada Lovelace", passwordHash: HASH, now: NOW }));
    expect(await findEditor(db, { id: editorId })).toMatchObject({ name: "Ada Lovelace" });
    expect(await db.q.$count(db.t.sessions)).toBe(0);
  });

  test("makes the first editor of all an admin", async () => {
    const db = await openTestDatabase();
    const token = await firstLink(db);
    expect(await findLink(db, { token, now: NOW })).toEqual({ for: "first editor" });
    const chosen = { token, name: "Ada", email: "ada@example.org", passwordHash: HASH, now: NOW };
    const id = await db.tx((write) => redeemFirstLink(write, chosen));
    expect(await findEditor(db, { id: id ?? 0 })).toMatchObject({ name: "Ada", role: "admin" });
    expect(await passwordsOf(db, id ?? 0)).toHaveLength(1);
  });

  test("makes no first editor where there is one, and of an invitation none", async () => {
    const db = await openTestDatabase();
    const first = await firstLink(db);
    const { token } = await invite(db);
    const chosen = { name: "Eve", email: "eve@example.org", passwordHash: HASH, now: NOW };
    expect(await db.tx((write) => redeemFirstLink(write, { ...chosen, token: first }))).toBeUndefined();
    expect(await db.tx((write) => redeemFirstLink(write, { ...chosen, token }))).toBeUndefined();
    expect(await findEditor(db, { email: "eve@example.org" })).toBeUndefined();
  });
});
