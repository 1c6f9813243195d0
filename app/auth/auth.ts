import { betterAuth } from "better-auth/minimal";
import { nextCookies } from "better-auth/next-js";
import { database } from "#app/database.ts";
import { publicUrl } from "#app/public-url.ts";
import { AUTH_NAMES, authAdapter } from "#db/auth-adapter.ts";
import type { Database } from "#db/db.ts";
import { keepSecret } from "#db/mutations/keep-secret.ts";
import { findEditor } from "#db/queries/find-editor.ts";
import { findSecret } from "#db/queries/find-secret.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password-rules.ts";
import { sessionCookie } from "./session-cookie.ts";
import { OLDEST_MS } from "./session-life.ts";

const COOKIE_SECRET = "cookies";
const LONGEST_USER_AGENT = 500;

type Auth = ReturnType<typeof setUp>;

let ready: Promise<Auth> | undefined;

/**
 * The sign-in library over this server's database. Called from server actions and loaders alone: its own HTTP routes
 * are not mounted, so what it can do is what the desk's actions let it. A failed start is not kept.
 */
export function auth(): Promise<Auth> {
  ready ??= start().catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

async function start(): Promise<Auth> {
  const db = await database();
  const name = COOKIE_SECRET;
  return setUp(db, (await findSecret(db, { name })) ?? (await db.tx((write) => keepSecret(write, { name }))));
}

function setUp(db: Database, secret: string) {
  return betterAuth({
    appName: "Slateline",
    baseURL: publicUrl().origin,
    secret,
    database: authAdapter(db),
    ...AUTH_NAMES,
    session: {
      ...AUTH_NAMES.session,
      expiresIn: OLDEST_MS / 1000,
      // Idle time is ours to judge (current-session.ts): the library would write a new cookie, which a page cannot.
      disableSessionRefresh: true,
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    databaseHooks: { session: { create: { before: (session) => admitted(db, session) } } },
    advanced: {
      database: { generateId: "serial" },
      // It would name the cookie "__Secure-": ours says more, and says it itself.
      useSecureCookies: false,
      // What an editor is shown of a session is the whole address; the limits count by a part of it.
      ipAddress: { ipv6Subnet: 128 },
      cookiePrefix: "slateline",
      cookies: { session_token: sessionCookie(publicUrl()) },
    },
    telemetry: { enabled: false },
    // Whom it refused is ours to log, without what they typed (security-log.ts).
    logger: { level: "error" },
    plugins: [nextCookies()],
  });
}

/** False, which the library takes for a refusal, where the editor is suspended; and the user agent as long as we keep it. */
async function admitted(db: Database, session: { userId: string; userAgent?: string | null | undefined }) {
  const editor = await findEditor(db, { id: Number(session.userId) });
  if (!editor || editor.suspendedAt) return false;
  return { data: { userAgent: (session.userAgent ?? "").slice(0, LONGEST_USER_AGENT) } };
}
