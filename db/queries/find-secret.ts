import { eq } from "drizzle-orm";
import type { Db } from "../db.ts";

/** What the server made for itself under a name; undefined before it did. */
export async function findSecret({ q, t }: Db, { name }: { name: string }): Promise<string | undefined> {
  const [secret] = await q.select({ value: t.secrets.value }).from(t.secrets).where(eq(t.secrets.name, name)).limit(1);
  return secret?.value;
}
