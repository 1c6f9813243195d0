import type { WriteDb } from "../db.ts";
import { findSecret } from "../queries/find-secret.ts";
import { newToken } from "../token.ts";

/** The secret of a name, made when it is first asked for: two servers that start together end with the same one. */
export async function keepSecret(db: WriteDb, { name }: { name: string }): Promise<string> {
  await db.q.insert(db.t.secrets).values({ name, value: newToken() }).onConflictDoNothing();
  const secret = await findSecret(db, { name });
  if (secret === undefined) throw new Error(`The database kept no secret ${name}`);
  return secret;
}
