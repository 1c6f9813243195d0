import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { FIRST_EDITOR } from "#db/link-purpose.ts";
import { suspendEditor } from "#db/mutations/editors.ts";
import { recordLink, redeemFirstLink } from "#db/mutations/one-time-links.ts";
import { listSessions } from "#db/queries/list-sessions.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import { openSqlite } from "#db/sqlite/open.ts";

const NOW = "2026-11-25T12:00:00.000Z";
const LATER = "9999-01-01T00:00:00.000Z";
const ADA = { email: "ada@example.org", password: "a wide and stormy sea" };

/** The set-up of a server of its own, reached by `publicUrl`, with Ada for its first editor. */
async function startAt(publicUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), "slateline-auth-"));
  const path = join(folder, "slateline.db");
  migrateSqlite(path);
  const db = openSqlite(path);
  globalThis.slatelineDatabase = Promise.resolve(db);
  vi.stubEnv("PUBLIC_URL", publicUrl);
  onTestFinished(async () => {
    globalThis.slatelineDatabase = undefined;
    vi.unstubAllEnvs();
    await db.close();
    rmSync(folder, { recursive: true });
  });
  const { auth } = await import("./auth.ts");
  const { api, $context } = await auth();
  const passwordHash = await (await $context).password.hash(ADA.password);
  const id = await db.tx(async (write) => {
    const token = await recordLink(write, { purpose: FIRST_EDITOR, now: NOW, expiresAt: LATER });
    return redeemFirstLink(write, { ...ADA, token, name: "Ada", passwordHash, now: NOW });
  });
  return { db, api, ada: id ?? 0 };
}

beforeEach(() => {
  vi.resetModules();
});

test("over https the session is known by its __Host- cookie, with all that the name promises", async () => {
  const { api } = await startAt("https://dates.example");
  const { headers } = await api.signInEmail({ body: ADA, returnHeaders: true });
  const [line = ""] = headers.getSetCookie();
  expect(line).toMatch(/^__Host-slateline=/);
  expect(line.split("; ").slice(1).toSorted()).toEqual([
    "HttpOnly",
    "Max-Age=1209600",
    "Path=/",
    "SameSite=Lax",
    "Secure",
  ]);
  const cookie = line.split(";")[0] ?? "";
  expect((await api.getSession({ headers: new Headers({ cookie }) }))?.user.email).toBe(ADA.email);
});

test("nobody makes an account by themselves", async () => {
  const { api } = await startAt("http://localhost:3000");
  const body = { name: "Eve", email: "eve@example.org", password: "another wide sea" };
  await expect(api.signUpEmail({ body })).rejects.toMatchObject({ statusCode: 400 });
});

test("a suspended editor is refused with the right password", async () => {
  const { db, api, ada } = await startAt("http://localhost:3000");
  await db.tx(({ q, t }) => q.update(t.users).set({ role: "editor" }));
  await db.tx((write) => suspendEditor(write, { id: ada, now: NOW }));
  await expect(api.signInEmail({ body: ADA })).rejects.toMatchObject({ statusCode: 401 });
  expect(await db.q.$count(db.t.sessions)).toBe(0);
});

test("a browser that describes itself at length signs in, and is listed by the beginning of it", async () => {
  const { db, api, ada } = await startAt("http://localhost:3000");
  const headers = new Headers({ "user-agent": "x".repeat(2000), "x-forwarded-for": "2001:db8::1" });
  await api.signInEmail({ body: ADA, headers });
  const [session] = await listSessions(db, { userId: ada, now: NOW, usedAfter: "", limit: 10 });
  expect(session?.userAgent).toHaveLength(500);
  expect(session?.address).toBe("2001:0db8:0000:0000:0000:0000:0000:0001");
});

test("a server that starts again knows its sessions still", async () => {
  const { api } = await startAt("http://localhost:3000");
  const { headers } = await api.signInEmail({ body: ADA, returnHeaders: true });
  const cookie = headers.getSetCookie()[0]?.split(";")[0] ?? "";
  vi.resetModules();
  const { auth } = await import("./auth.ts");
  const again = await (await auth()).api.getSession({ headers: new Headers({ cookie }) });
  expect(again?.user.name).toBe("Ada");
});
