import { expect, test } from "vitest";
import { onEveryEngine } from "../testing.ts";
import { keepSecret } from "./keep-secret.ts";

onEveryEngine("a secret of the server's own", (openTestDatabase) => {
  test("is made once, though two ask for it at the same time, and is found again", async () => {
    const db = await openTestDatabase();
    const ask = (name: string) => db.tx((write) => keepSecret(write, { name }));
    const [made, again] = await Promise.all([ask("cookies"), ask("cookies")]);
    expect(again).toBe(made);
    expect(await ask("cookies")).toBe(made);
    expect(await ask("feeds")).not.toBe(made);
    expect(Buffer.from(made, "base64url")).toHaveLength(32);
  });
});
