"use server";

import { redirect } from "next/navigation";
import { auth } from "#app/auth/auth.ts";
import { parsePassword } from "#app/auth/password-rules.ts";
import { requestFacts } from "#app/auth/request-facts.ts";
import { logSecurityEvent } from "#app/auth/security-log.ts";
import { signIn } from "#app/auth/sign-in.ts";
import { forgetFailures } from "#app/auth/sign-in-limit.ts";
import { now } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { redeemFirstLink, redeemLink } from "#db/mutations/one-time-links.ts";
import { isEditorNameTaken } from "#db/queries/is-editor-name-taken.ts";
import { findLink } from "#db/queries/find-link.ts";
import { type FormState, problemsOf, typedIn } from "../form-state.ts";
import { NAME_TAKEN, resetSchema, setUpSchema } from "./schema.ts";

const USED = { form: "This link is used or past. Ask an admin for another one." };

/** Gives the first editor, or an invited one, their name and password, and signs them in. */
export async function setUpAction(_before: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, ["name", "email"]);
  const sent = setUpSchema.safeParse(Object.fromEntries(form));
  if (!sent.success) return { typed, problems: problemsOf(sent.error.issues) };
  const problems = await choose(sent.data);
  return problems ? { typed, problems } : redirect("/edit");
}

/** Gives an editor another password, and signs them in: here alone, every other session of theirs is over. */
export async function resetAction(_before: FormState, form: FormData): Promise<FormState> {
  const sent = resetSchema.safeParse(Object.fromEntries(form));
  if (!sent.success) return { problems: problemsOf(sent.error.issues) };
  const problems = await choose(sent.data);
  return problems ? { problems } : redirect("/edit");
}

interface Choice {
  readonly token: string;
  readonly password: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

/** What is wrong with a choice, by field; undefined once it is kept and its editor signed in. */
async function choose({ token, password, ...chosen }: Choice): Promise<Record<string, string> | undefined> {
  const db = await database();
  const link = await findLink(db, { token, now: now() });
  if (!link) return refuseLink();
  const { name = "", email } =
    link.for === "editor" ? { ...link.editor, name: chosen.name ?? link.editor.name } : chosen;
  if (email === undefined) return { email: "Type an address like name@example.org" };
  const good = parsePassword(password, { about: [name, email] });
  if (!good.ok) return { password: good.problem };
  const kept = { token, passwordHash: await (await auth()).$context.then((ctx) => ctx.password.hash(password)) };
  const id = await db.tx(async (write) => {
    if (link.for !== "editor") return redeemFirstLink(write, { ...kept, name, email, now: now() });
    const isTaken = chosen.name !== undefined && (await isEditorNameTaken(write, { name, by: link.editor.id }));
    return isTaken ? "name taken" : redeemLink(write, { ...kept, name: chosen.name, now: now() });
  });
  if (id === undefined) return refuseLink();
  if (id === "name taken") return { name: NAME_TAKEN };
  const { address } = await requestFacts();
  logSecurityEvent(link.for === "editor" ? "password set by link" : "first editor made", { editor: id, address });
  await forgetFailures({ email });
  await signIn({ email, password });
  return undefined;
}

async function refuseLink(): Promise<Record<string, string>> {
  const { address } = await requestFacts();
  logSecurityEvent("link refused", { address });
  return USED;
}
