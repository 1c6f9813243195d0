import { cache } from "react";
import { database } from "#app/database.ts";
import { fromNow, now } from "#app/clock.ts";
import { noteSessionUse } from "#db/mutations/sessions.ts";
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
  const session = { id, userId, lastUsedAt: found.session.updatedAt.toISOString() };
  const life = { now: now(), idleBefore: fromNow(-IDLE_MS), notedAfter: fromNow(-NOTED_EVERY_MS) };
  if (!(await noteSessionUse(db, session, life))) return undefined;
  const editor = await findEditor(db, { id: userId });
  return editor && !editor.suspendedAt ? { id, editor } : undefined;
});
