"use server";

import { redirect } from "next/navigation";
import { signIn } from "#app/auth/sign-in.ts";
import { counted } from "#domain/number-words.ts";
import { parseNextPath } from "../../next-path.ts";
import { type FormState, typedIn } from "../form-state.ts";
import { signInSchema } from "./schema.ts";

const WRONG = "No editor has this address and this password. Check both, or ask an admin for a reset link.";

/** Signs in, and goes to the page of the desk that asked for it. */
export async function signInAction(_before: FormState, form: FormData): Promise<FormState> {
  const sent = signInSchema.safeParse(Object.fromEntries(form));
  const typed = typedIn(form, ["email"]);
  if (!sent.success) return { typed, problems: { form: sent.error.issues[0]?.message ?? WRONG } };
  const refusal = await signIn(sent.data);
  if (refusal === "wrong") return { typed, problems: { form: WRONG } };
  if (refusal) return { typed, problems: { form: heldBack(refusal.heldBackFor) } };
  redirect(parseNextPath(sent.data.next));
}

function heldBack(minutes: number): string {
  return `Too many attempts. Try again in ${counted(minutes, "minute")}, or ask an admin for a reset link.`;
}
