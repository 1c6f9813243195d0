"use server";

import { redirect } from "next/navigation";
import { auth } from "#app/auth/auth.ts";
import { requestFacts } from "#app/auth/request-facts.ts";
import { logSecurityEvent } from "#app/auth/security-log.ts";
import { signedInEditor } from "../session.ts";

/** Ends the session of this browser. Somebody who is signed out already is told nothing else. */
export async function signOutAction(): Promise<void> {
  const [editor, { api }, { address, headers }] = await Promise.all([signedInEditor(), auth(), requestFacts()]);
  await api.signOut({ headers });
  if (editor) logSecurityEvent("signed out", { by: editor.id, address });
  redirect("/edit/sign-in");
}
