import { expect, test } from "vitest";
import { recordEditor, restoreEditor, suspendEditor } from "../mutations/editors.ts";
import { onEveryEngine } from "../testing.ts";
import { isSuspended } from "./is-suspended.ts";

const NOW = "2026-11-25T12:00:00.000Z";

onEveryEngine("an editor", (openTestDatabase) => {
  test("is suspended until they are restored, and for good where they are not on the list", async () => {
    const db = await openTestDatabase();
    const who = { name: "ada", email: "ada@example.org", role: "editor", now: NOW } as const;
    const userId = (await db.tx((write) => recordEditor(write, who))) ?? 0;
    expect(await isSuspended(db, { userId })).toBe(false);
    await db.tx((write) => suspendEditor(write, { id: userId, now: NOW }));
    expect(await isSuspended(db, { userId })).toBe(true);
    await db.tx((write) => restoreEditor(write, { id: userId, now: NOW }));
    expect(await isSuspended(db, { userId })).toBe(false);
    expect(await isSuspended(db, { userId: userId + 1 })).toBe(true);
  });
});
