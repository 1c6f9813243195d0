import { expect, test } from "vitest";
import { recordEditor } from "#db/mutations/editors.ts";
import { recordToken } from "#db/mutations/tokens.ts";
import { onConcurrentEngines, onEveryEngine } from "#db/testing.ts";
import { TOKEN_SCOPES } from "#db/vocabulary.ts";
import { beginWriting, DUNE, NOW, problemOf, send } from "./testing-writing.ts";

onEveryEngine("a write with a token", (openTestDatabase) => {
  test("under a key is done once, and answered the same again", async () => {
    const { db, token } = await beginWriting(openTestDatabase);
    const headers = { "Idempotency-Key": "8e03978e-40d5-43dd-bc93-6894a57f9324" };
    const first = await send(DUNE, { token, headers });
    const again = await send(DUNE, { token, headers: { "Idempotency-Key": `"${headers["Idempotency-Key"]}"` } });
    expect(await again.text()).toBe(await first.text());
    expect([again.status, again.headers.get("Location")]).toEqual([201, "/api/v1/films/dune"]);
    expect([first, again].map((one) => one.headers.get("Idempotency-Replayed"))).toEqual([null, "true"]);
    expect(await db.q.$count(db.t.films)).toBe(1);
  });

  test("under a key that was another request's is refused, and the key of a refused one is free", async () => {
    const { token } = await beginWriting(openTestDatabase);
    const headers = { "Idempotency-Key": "one" };
    expect((await send({ title: "" }, { token, headers })).status).toBe(422);
    expect((await send(DUNE, { token, headers })).status).toBe(201);
    const other = await problemOf(await send({ title: "Arrakis" }, { token, headers }));
    expect([other.status, other.title]).toEqual([422, "This Idempotency-Key was used for another request"]);
    expect((await send({ title: "Arrakis" }, { token, headers: { "Idempotency-Key": "two" } })).status).toBe(201);
  });

  test("under the key of another's token is another request", async () => {
    const { db, token } = await beginWriting(openTestDatabase);
    const who = { name: "Bob", email: "bob@example.org", role: "editor", now: NOW } as const;
    const bob = (await db.tx((write) => recordEditor(write, who))) ?? 0;
    const facts = { userId: bob, name: "News", scopes: TOKEN_SCOPES, lastDay: null, now: NOW };
    const theirs = await db.tx((write) => recordToken(write, facts));
    const headers = { "Idempotency-Key": "one" };
    expect((await send(DUNE, { token, headers })).status).toBe(201);
    expect((await send({ title: "Arrakis" }, { token: theirs, headers })).status).toBe(201);
  });
});

onConcurrentEngines("two writes at once", (openTestDatabase) => {
  test("under one key are one: the second waits its turn, or is told to", async () => {
    const { db, token } = await beginWriting(openTestDatabase);
    const headers = { "Idempotency-Key": "one" };
    const both = await Promise.all([send(DUNE, { token, headers }), send(DUNE, { token, headers })]);
    for (const response of both) expect([201, 409]).toContain(response.status);
    expect(both.some(({ status }) => status === 201)).toBe(true);
    expect(await db.q.$count(db.t.films)).toBe(1);
    expect(await db.q.$count(db.t.keptAnswers)).toBe(1);
    expect((await send(DUNE, { token, headers })).headers.get("Idempotency-Replayed")).toBe("true");
  });
});
