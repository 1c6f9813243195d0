import { cache } from "react";
import { database } from "#app/database.ts";
import { fromNow, now } from "#app/clock.ts";
import type { Database } from "#db/db.ts";
import { endSession, touchSession } from "#db/mutations/sessions.ts";
import { type Editor, findEditor } from "#db/queries/find-editor.ts";
import { auth } from "./auth.ts";
import { requestFacts } from "./request-facts.ts";
import { IDLE_MS, NOTED_EVERY_MS } from "./session-life.ts";

/** Who acts, and in which of their sessions. */
export interface CurrentSession {
  readonly id: number;
  readonly editor: Editor;
}

/** The session of the request under way; undefined where nobody is signed in, or was idle too long. Asked once a request. */
export const currentSession = cache(async (): Promise<CurrentSession | undefined> => {
  const { headers } = await requestFacts();
  if (!headers.get("cookie")) return undefined;
  const { api } = await auth();
  const found = await api.getSession({ headers });
  if (!found) return undefined;
  const db = await database();
  const id = Number(found.session.id);
  const userId = Number(found.session.userId);
  if (!(await isStillUsed(db, { id, userId, lastUsedAt: found.session.updatedAt.toISOString() }))) return undefined;
  const editor = await findEditor(db, { id: userId });
  return editor && !editor.suspendedAt ? { id, editor } : undefined;
});

/** Ends a session that was idle too long, and notes the use of any other. */
async function isStillUsed(
  db: Database,
  { id, userId, lastUsedAt }: { id: number; userId: number; lastUsedAt: string },
): Promise<boolean> {
  if (lastUsedAt < fromNow(-IDLE_MS)) {
    await db.tx((write) => endSession(write, { id, userId }));
    return false;
  }
  if (lastUsedAt < fromNow(-NOTED_EVERY_MS)) await db.tx((write) => touchSession(write, { id, now: now() }));
  return true;
}
