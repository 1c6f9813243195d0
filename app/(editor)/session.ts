import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { answerWith } from "#app/answer-status.ts";
import { currentSession } from "#app/auth/current-session.ts";
import { requestFacts } from "#app/auth/request-facts.ts";
import { logSecurityEvent } from "#app/auth/security-log.ts";
import { REQUEST_PATH_HEADER, REQUEST_QUERY_HEADER } from "#app/request-path.ts";
import type { EditorRole } from "#db/vocabulary.ts";
import { signInPath } from "./next-path.ts";
import { mayActAs } from "./roles.ts";

/** Who is at the desk. `name` is what a changeset's `by` bears. */
export interface ActingEditor {
  readonly id: number;
  readonly name: string;
  readonly role: EditorRole;
}

/** Why an action did nothing: nobody is signed in (any more), or they have not the role. An action returns it as it is. */
export type Refusal =
  | { readonly refused: "signed-out"; readonly status: 401 }
  | { readonly refused: "forbidden"; readonly status: 403 };

/** Whoever is signed in, for the desk's own frame; undefined where nobody is. */
export async function signedInEditor(): Promise<ActingEditor | undefined> {
  const session = await currentSession();
  if (!session) return undefined;
  const { id, name, role } = session.editor;
  return { id, name, role };
}

/**
 * For a page of the desk: who is at it. Signed out, the reader is sent to sign in and comes back to this very address;
 * without the role (`"admin"`; an admin may open what an editor may) there is no such page, and it answers 404.
 */
export async function requireEditor(role: EditorRole = "editor"): Promise<ActingEditor> {
  const editor = await signedInEditor();
  if (!editor) redirect(signInPath(await requestedAddress()));
  if (!mayActAs(editor.role, role)) notFound();
  return editor;
}

/**
 * For a server action: who acts, or why they may not, to be returned to the form at once:
 *
 *     const editor = await actingEditor();
 *     if ("refused" in editor) return editor;
 *
 * Every action asks for itself: whoever knows its id can call it, whatever page they were shown.
 */
export async function actingEditor(role: EditorRole = "editor"): Promise<ActingEditor | Refusal> {
  const editor = await signedInEditor();
  if (!editor) return refusal({ refused: "signed-out", status: 401 });
  if (mayActAs(editor.role, role)) return editor;
  const { address } = await requestFacts();
  logSecurityEvent("action without the right role", { by: editor.id, address });
  return refusal({ refused: "forbidden", status: 403 });
}

function refusal(refused: Refusal): Refusal {
  answerWith(refused.status);
  return refused;
}

/** The path and query asked for, as `proxy.ts` noted them. */
async function requestedAddress(): Promise<string> {
  const sent = await headers();
  return `${sent.get(REQUEST_PATH_HEADER) ?? "/edit"}${sent.get(REQUEST_QUERY_HEADER) ?? ""}`;
}
