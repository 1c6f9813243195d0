import { userAgentFromString } from "next/server";
import { fromNow, now } from "#app/clock.ts";
import { currentSession } from "#app/auth/current-session.ts";
import { IDLE_MS } from "#app/auth/session-life.ts";
import { database } from "#app/database.ts";
import { type ListedSession, listSessions } from "#db/queries/list-sessions.ts";

const MOST_LISTED = 100;

/** A browser in which the editor is signed in. */
export interface SignedInBrowser extends ListedSession {
  /** "Firefox on Windows", as far as it says so. */
  readonly browser: string;
  readonly isThisOne: boolean;
}

/** Who is signed in, and where else; undefined where nobody is. */
export async function loadAccount() {
  const session = await currentSession();
  if (!session) return undefined;
  const { editor, id } = session;
  const uses = { userId: editor.id, now: now(), usedAfter: fromNow(-IDLE_MS), limit: MOST_LISTED };
  const sessions = await listSessions(await database(), uses);
  const browsers: readonly SignedInBrowser[] = sessions.map((listed) => ({
    ...listed,
    address: shortAddress(listed.address),
    browser: describeBrowser(listed.userAgent),
    isThisOne: listed.id === id,
  }));
  return { editor, browsers };
}

function describeBrowser(text: string): string {
  const { browser, os } = userAgentFromString(text);
  return [browser.name ?? "A browser", os.name].filter(Boolean).join(" on ");
}

/** An IPv6 address as people write it, `::1`, which is how every URL does. */
function shortAddress(address: string): string {
  const url = `http://[${address}]`;
  return URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : address;
}
