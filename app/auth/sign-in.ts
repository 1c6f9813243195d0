import { APIError } from "better-auth/api";
import { auth } from "./auth.ts";
import { type RequestFacts, requestFacts } from "./request-facts.ts";
import { logSecurityEvent } from "./security-log.ts";
import { forgiveAttempt, heldBackFor } from "./sign-in-limit.ts";

/** Why nobody was signed in. That there is no such editor, or that they are suspended, is not told apart. */
export type SignInRefusal = { readonly heldBackFor: number } | "wrong";

/** Signs in and sets the cookie; answers why not, where not. Each attempt counts, by account and by address. */
export async function signIn(credentials: { email: string; password: string }): Promise<SignInRefusal | undefined> {
  const facts = await requestFacts();
  const { address } = facts;
  const minutes = await heldBackFor({ address, email: credentials.email });
  if (minutes !== undefined) {
    logSecurityEvent("sign-in held back", { address });
    return { heldBackFor: minutes };
  }
  const id = await openSession(credentials, facts);
  if (id === undefined) {
    logSecurityEvent("sign-in failed", { address });
    return "wrong";
  }
  await forgiveAttempt({ address, email: credentials.email });
  logSecurityEvent("signed in", { by: id, address });
  return undefined;
}

/** The editor's id; undefined where the library refuses them. */
async function openSession(
  body: { email: string; password: string },
  { headers }: RequestFacts,
): Promise<number | undefined> {
  const { api } = await auth();
  try {
    const { user } = await api.signInEmail({ body, headers });
    return Number(user.id);
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return undefined;
    throw error;
  }
}
