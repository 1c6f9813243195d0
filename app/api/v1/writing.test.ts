import { expect, onTestFinished, test, vi } from "vitest";
import { suspendEditor } from "#db/mutations/editors.ts";
import { differencesIn } from "#db/mutations/testing.ts";
import { recordToken } from "#db/mutations/tokens.ts";
import { onEveryEngine } from "#db/testing.ts";
import { TOKEN_SCOPES } from "#db/vocabulary.ts";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { ANNOUNCED, beginWriting, DUNE, NOW, problemOf, saying, send } from "./testing-writing.ts";

onEveryEngine("a write with a token", (openTestDatabase) => {
  test("puts a film on record in the editor's name, as come by the API", async () => {
    const { db, token } = await beginWriting(openTestDatabase);
    const response = await send({ ...DUNE, franchise: "Dune" }, { token });
    expect([response.status, response.headers.get("Location")]).toEqual([201, "/api/v1/films/dune"]);
    expect(await response.json()).toMatchObject({ data: { slug: "dune", changesetId: 1 } });
    const [saved] = await db.q.select().from(db.t.changesets);
    expect(saved).toMatchObject({ by: "Ada", kind: "edit", via: "api", reason: null });
    const [used] = await db.q.select().from(db.t.tokens);
    expect(used?.lastUsedAt).not.toBeNull();
    expect(await differencesIn(db)).toEqual([]);
  });

  test("of nobody, by an unknown token, one that ended, or one of a suspended editor is refused, and logged", async () => {
    const { db, ada, token } = await beginWriting(openTestDatabase);
    const lastDay = toCalendarDate("2020-01-01");
    const past = await db.tx((write) =>
      recordToken(write, { userId: ada, name: "Past", scopes: TOKEN_SCOPES, lastDay, now: NOW }),
    );
    const bare = await send(DUNE);
    expect([bare.status, bare.headers.get("WWW-Authenticate")]).toEqual([401, 'Bearer realm="Slateline"']);
    await db.tx((write) => suspendEditor(write, { id: ada, now: NOW }));
    for (const wrong of ["slateline_nothing", past, token]) {
      const response = await send(DUNE, { token: wrong });
      expect(response.status).toBe(401);
      expect(response.headers.get("WWW-Authenticate")).toContain('error="invalid_token"');
    }
    const cookie = { Cookie: `slateline=${token}` };
    expect((await send(DUNE, { headers: cookie })).status).toBe(401);
    expect(await db.q.$count(db.t.films)).toBe(0);
    const lines = vi.mocked(console.info).mock.calls.flat().join("\n");
    expect(lines).toContain('"event":"token refused"');
    expect(lines).not.toContain(token);
  });

  test("is refused where the token is not good for it", async () => {
    const { token } = await beginWriting(openTestDatabase, ["films:write"]);
    const response = await send(ANNOUNCED, { to: "announcements", token });
    expect(response.headers.get("WWW-Authenticate")).toContain('scope="announcements:write"');
    expect((await problemOf(response)).status).toBe(403);
  });

  test.each([
    { body: "{", headers: {}, status: 400 },
    { body: '"\\ud800"', headers: {}, status: 422 },
    { body: "title=Dune", headers: { "Content-Type": "application/x-www-form-urlencoded" }, status: 415 },
    { body: JSON.stringify({ title: "x".repeat(1_000_000) }), headers: {}, status: 413 },
    { body: DUNE, headers: { "Idempotency-Key": "é" }, status: 400 },
    { body: DUNE, headers: { "Idempotency-Key": "x".repeat(256) }, status: 400 },
  ])("that cannot be read is answered with $status", async ({ body, headers, status }) => {
    const { token } = await beginWriting(openTestDatabase);
    expect((await problemOf(await send(body, { token, headers }))).status).toBe(status);
  });

  test("that asks for a preview in the query, where nothing is asked, is refused and not put on record", async () => {
    const { db, token } = await beginWriting(openTestDatabase);
    const problem = await problemOf(await send(DUNE, { token, query: "?preview=true" }));
    expect([problem.status, problem.errors?.map(({ pointer }) => pointer)]).toEqual([400, ["#/preview"]]);
    expect(await db.q.$count(db.t.films)).toBe(0);
  });

  test("says what is wrong with which field, in the desk's words", async () => {
    const { db, token } = await beginWriting(openTestDatabase);
    const film = await problemOf(await send({ title: " ", slug: "Dune!", colour: "sand" }, { token }));
    expect(film.errors).toEqual([
      { pointer: "#/title", detail: "Give the title." },
      { pointer: "#/slug", detail: saying("dune-part-two") },
      { pointer: "#/colour", detail: "There is no such field" },
    ]);
    const wrong = {
      ...ANNOUNCED,
      announcedOn: "tomorrow",
      lines: [{ ...ANNOUNCED.lines[0], date: "7/8/21" }, {}, { date: "x" }],
    };
    const announcement = await problemOf(await send(wrong, { to: "announcements", token }));
    expect(announcement.status).toBe(422);
    expect(announcement.errors?.map(({ pointer }) => pointer)).toEqual([
      "#/announcedOn",
      "#/lines/0/date",
      "#/lines/2/film",
      "#/lines/2/date",
    ]);
    expect(announcement.errors?.[2]?.detail).toBe("Choose a film, or make a new one.");
    expect(await db.q.$count(db.t.changesets)).toBe(0);
  });

  test("of more new films or lines than anybody announces is refused, in words and not too many", async () => {
    const { token } = await beginWriting(openTestDatabase);
    const post = (body: object) => send(body, { to: "announcements", token }).then(problemOf);
    const lines = Array.from({ length: 501 }, (_, index) => {
      const film = { slug: `dune-${index}`, title: `Dune ${index}`, isNew: true };
      return { film, date: "Oct 1 2021" };
    });
    const manyFilms = await post({ ...ANNOUNCED, lines: lines.slice(0, 51) });
    expect(manyFilms.errors).toEqual([{ pointer: "#/lines", detail: "One announcement brings 50 new films at most" }]);
    const manyLines = await post({ ...ANNOUNCED, lines });
    expect(manyLines.errors).toEqual([{ pointer: "#/lines", detail: "An announcement has 500 lines at most" }]);
    const unknown = Object.fromEntries(lines.map((_, index) => [`field-${index}`, 1]));
    expect((await post({ ...ANNOUNCED, ...unknown })).errors).toHaveLength(100);
  });

  test("is refused where the address is another film's", async () => {
    const { token } = await beginWriting(openTestDatabase);
    await send(DUNE, { token });
    const taken = await problemOf(await send({ title: "Arrakis", slug: "dune" }, { token }));
    expect(taken).toMatchObject({
      status: 422,
      errors: [{ pointer: "#/slug", detail: "The address “dune” is taken by Dune." }],
    });
  });
});

onEveryEngine("a token that writes too often", (openTestDatabase) => {
  test("is told when to go on, and others are not held up", async () => {
    vi.stubEnv("API_WRITE_LIMIT", "2");
    onTestFinished(() => void vi.unstubAllEnvs());
    const { db, ada, token } = await beginWriting(openTestDatabase);
    const statuses: number[] = [];
    for (const title of ["A", "", "C"]) statuses.push((await send({ title }, { token })).status);
    expect(statuses).toEqual([201, 422, 429]);
    const held = await send(DUNE, { token });
    expect(held.headers.get("RateLimit")).toMatch(/^"writes";r=0;t=\d+$/);
    expect(Number(held.headers.get("Retry-After"))).toBeGreaterThan(0);
    const facts = { userId: ada, name: "Other", scopes: TOKEN_SCOPES, lastDay: null, now: NOW };
    const other = await db.tx((write) => recordToken(write, facts));
    expect((await send(DUNE, { token: other })).status).toBe(201);
  });
});
