import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { findEditor } from "../queries/find-editor.ts";
import { findLink } from "../queries/find-link.ts";
import { isEditorNameTaken } from "../queries/is-editor-name-taken.ts";
import { listEditors } from "../queries/list-editors.ts";
import { onEveryEngine } from "../testing.ts";
import type { EditorRole } from "../vocabulary.ts";
import { recordEditor, removeEditor, renameEditor, restoreEditor, suspendEditor } from "./editors.ts";
import { recordLink, redeemLink } from "./one-time-links.ts";

const NOW = "2026-11-25T12:00:00.000Z";
const LATER = "2026-11-26T12:00:00.000Z";
const HASH = "h".repeat(161);

/** Somebody on the list, with a password unless they are only invited. */
async function editor(db: Database, name: string, role: EditorRole = "editor", invited = false): Promise<number> {
  return db.tx(async (write) => {
    const id = await recordEditor(write, { name, email: `${name}@Example.org`, role, now: NOW });
    if (id === undefined) throw new Error(`${name} is on the list already`);
    if (invited) return id;
    const token = await recordLink(write, { purpose: { editorId: id }, now: NOW, expiresAt: LATER });
    await redeemLink(write, { token, passwordHash: HASH, now: NOW });
    await write.q.insert(write.t.sessions).values({
      userId: id,
      tokenHash: name.padEnd(43, "-"),
      createdAt: NOW,
      lastUsedAt: NOW,
      expiresAt: LATER,
      address: "",
      userAgent: "",
    });
    return id;
  });
}

onEveryEngine("editors", (openTestDatabase) => {
  test("an address is one editor's, in small and in capital letters", async () => {
    const db = await openTestDatabase();
    const id = await editor(db, "ada");
    expect(await findEditor(db, { email: "ADA@example.org" })).toMatchObject({ id, email: "ada@example.org" });
    const again = { name: "Another Ada", email: "Ada@EXAMPLE.org", role: "editor", now: NOW } as const;
    expect(await db.tx((write) => recordEditor(write, again))).toBeUndefined();
  });

  test("a suspended editor has no session and no link, and a restored one has neither back", async () => {
    const db = await openTestDatabase();
    const id = await editor(db, "ada");
    const link = { purpose: { editorId: id }, now: NOW, expiresAt: LATER };
    const token = await db.tx((write) => recordLink(write, link));
    expect(await db.tx((write) => suspendEditor(write, { id, now: NOW }))).toBeUndefined();
    expect(await db.q.$count(db.t.sessions)).toBe(0);
    expect(await findLink(db, { token, now: NOW })).toBeUndefined();
    await db.tx((write) => restoreEditor(write, { id, now: NOW }));
    expect(await findLink(db, { token, now: NOW })).toBeUndefined();
    expect((await findEditor(db, { id }))?.suspendedAt).toBeNull();
  });

  test("a removed editor is gone with all that was theirs, and nobody else is", async () => {
    const db = await openTestDatabase();
    const id = await editor(db, "ada");
    await editor(db, "bob");
    await db.tx((write) => removeEditor(write, { id }));
    const left = await listEditors(db, { limit: 10 });
    expect(left.map(({ name, hasPassword, lastUsedAt }) => [name, hasPassword, lastUsedAt])).toEqual([
      ["bob", true, NOW],
    ]);
    expect([await db.q.$count(db.t.accounts), await db.q.$count(db.t.sessions)]).toEqual([1, 1]);
  });

  test.each([
    { done: "suspended", without: suspendEditor },
    { done: "removed", without: removeEditor },
  ])("the last admin who can sign in is not $done", async ({ without }) => {
    const db = await openTestDatabase();
    const id = await editor(db, "ada", "admin");
    await editor(db, "bob");
    await editor(db, "cyd", "admin", true);
    expect(await db.tx((write) => without(write, { id, now: NOW }))).toBe("last admin");
    await editor(db, "dan", "admin");
    expect(await db.tx((write) => without(write, { id, now: NOW }))).toBeUndefined();
  });

  test("of two admins who suspend each other at once, one stays", async () => {
    const db = await openTestDatabase();
    const ids = [await editor(db, "ada", "admin"), await editor(db, "bob", "admin")];
    const refusals = await Promise.all(ids.map((id) => db.tx((write) => suspendEditor(write, { id, now: NOW }))));
    expect(refusals.filter((refusal) => refusal === "last admin")).toHaveLength(1);
  });

  test("a name is one editor's, in any case and with any accents, a suspended one's too", async () => {
    const db = await openTestDatabase();
    const [ada, zoe] = [await editor(db, "ada"), await editor(db, "zoe")];
    await db.tx((write) => renameEditor(write, { id: zoe, name: "Zoë Bell", now: NOW }));
    await db.tx((write) => suspendEditor(write, { id: zoe, now: NOW }));
    const rename = (name: string) => db.tx((write) => renameEditor(write, { id: ada, name, now: NOW }));
    expect(await rename("zoe bell")).toBe("name taken");
    expect(await findEditor(db, { id: ada })).toMatchObject({ name: "ada" });
    expect(await rename("ADA")).toBeUndefined();
    expect(await isEditorNameTaken(db, { name: "Àda", by: null })).toBe(true);
    await db.tx((write) => removeEditor(write, { id: zoe }));
    expect(await rename("zoe bell")).toBeUndefined();
  });

  test("an invited editor is on the list without a password, under the name that was given or chosen", async () => {
    const db = await openTestDatabase();
    const id = await editor(db, "ada", "editor", true);
    await db.tx((write) => renameEditor(write, { id, name: "Ada L.", now: NOW }));
    expect(await listEditors(db, { limit: 10 })).toMatchObject([
      { name: "Ada L.", hasPassword: false, lastUsedAt: null },
    ]);
  });
});
