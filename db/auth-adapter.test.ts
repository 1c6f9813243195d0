import { betterAuth } from "better-auth/minimal";
import { expect, test } from "vitest";
import { AUTH_NAMES, authAdapter } from "./auth-adapter.ts";
import type { Database } from "./db.ts";
import { recordEditor } from "./mutations/editors.ts";
import { recordLink, redeemLink } from "./mutations/one-time-links.ts";
import { onEveryEngine } from "./testing.ts";
import { hashToken } from "./token.ts";

const NOW = "2026-11-25T12:00:00.000Z";
const LATER = "2026-11-26T12:00:00.000Z";
const ADA = { email: "ada@example.org", password: "a wide and stormy sea" };

function authOver(db: Database) {
  return betterAuth({
    baseURL: "http://localhost:3000",
    secret: "kept-for-tests-kept-for-tests-kept-for-tests",
    database: authAdapter(db),
    ...AUTH_NAMES,
    emailAndPassword: { enabled: true, disableSignUp: true },
    advanced: { database: { generateId: "serial" } },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

type Auth = ReturnType<typeof authOver>;

/** Ada, with the password above. */
async function withAda(db: Database): Promise<Auth> {
  const auth = authOver(db);
  const { password } = await auth.$context;
  const passwordHash = await password.hash(ADA.password);
  await db.tx(async (write) => {
    const editorId = await recordEditor(write, { name: "Ada", email: ADA.email, role: "editor", now: NOW });
    const token = await recordLink(write, { purpose: { editorId: editorId ?? 0 }, now: NOW, expiresAt: LATER });
    await redeemLink(write, { token, passwordHash, now: NOW });
  });
  return auth;
}

/** The headers of a browser that took the cookies of an answer. */
function cookiesOf(answer: Headers): Headers {
  const cookie = answer
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  return new Headers({ cookie });
}

async function signIn(auth: Auth) {
  const { headers, response } = await auth.api.signInEmail({ body: ADA, returnHeaders: true });
  return { headers: cookiesOf(headers), token: response.token };
}

onEveryEngine("the sign-in library over the seam", (openTestDatabase) => {
  test("signs in by the password, and knows the session by its cookie", async () => {
    const db = await openTestDatabase();
    const auth = await withAda(db);
    const { headers } = await signIn(auth);
    const session = await auth.api.getSession({ headers });
    expect(session?.user).toMatchObject({ name: "Ada", email: ADA.email });
    expect(session?.session.createdAt.toISOString()).toMatch(/Z$/);
  });

  test("refuses another password", async () => {
    const db = await openTestDatabase();
    const auth = await withAda(db);
    const body = { ...ADA, password: "a calm and narrow sea" };
    await expect(auth.api.signInEmail({ body })).rejects.toMatchObject({ statusCode: 401 });
    expect(await db.q.$count(db.t.sessions)).toBe(0);
  });

  test("keeps the hash of a session's token alone", async () => {
    const db = await openTestDatabase();
    const { token } = await signIn(await withAda(db));
    const rows = await db.q.select().from(db.t.sessions);
    expect(rows.map((row) => row.tokenHash)).toEqual([hashToken(token)]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("does not take what is kept for the token itself", async () => {
    const db = await openTestDatabase();
    const auth = await withAda(db);
    const { token } = await signIn(auth);
    const { internalAdapter } = await auth.$context;
    expect(await internalAdapter.findSession(token)).not.toBeNull();
    expect(await internalAdapter.findSession(hashToken(token))).toBeNull();
  });

  test("signs out by taking the session off the table", async () => {
    const db = await openTestDatabase();
    const auth = await withAda(db);
    const { headers } = await signIn(auth);
    await auth.api.signOut({ headers });
    expect(await auth.api.getSession({ headers })).toBeNull();
    expect(await db.q.$count(db.t.sessions)).toBe(0);
  });

  test("changes the password, and ends the other sessions where it is asked to", async () => {
    const db = await openTestDatabase();
    const auth = await withAda(db);
    const [here, elsewhere] = [await signIn(auth), await signIn(auth)];
    const body = { currentPassword: ADA.password, newPassword: "another sea altogether", revokeOtherSessions: true };
    await auth.api.changePassword({ body, headers: here.headers });
    expect(await auth.api.getSession({ headers: elsewhere.headers })).toBeNull();
    await expect(auth.api.signInEmail({ body: ADA })).rejects.toMatchObject({ statusCode: 401 });
  });

  test("writes beside the transactions of others, and loses nothing when theirs fail", async () => {
    const db = await openTestDatabase();
    const auth = await withAda(db);
    const failing = db.tx(async (write) => {
      await write.q.update(write.t.users).set({ name: "Nobody" });
      throw new Error("This save fails");
    });
    const [failed, signedIn] = await Promise.allSettled([failing, signIn(auth)]);
    expect([failed.status, signedIn.status]).toEqual(["rejected", "fulfilled"]);
    expect(await db.q.select({ name: db.t.users.name }).from(db.t.users)).toEqual([{ name: "Ada" }]);
    expect(await db.q.$count(db.t.sessions)).toBe(1);
  });

  test("meets none of the record's tables", async () => {
    const db = await openTestDatabase();
    const adapter = authAdapter(db)({ ...AUTH_NAMES, user: { modelName: "films" } });
    await expect(adapter.findMany({ model: "user" })).rejects.toThrow(TypeError);
  });
});
