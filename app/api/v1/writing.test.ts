import fc from "fast-check";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import * as z from "zod";
import { today } from "#app/clock.ts";
import type { Database } from "#db/db.ts";
import { RECORD_TABLES } from "#db/dump/record-tables.ts";
import { recordEditor, suspendEditor } from "#db/mutations/editors.ts";
import { recordAnnouncement } from "#db/mutations/record-announcement.ts";
import { recordToken } from "#db/mutations/tokens.ts";
import { differencesIn } from "#db/mutations/testing.ts";
import { onConcurrentEngines, onEveryEngine } from "#db/testing.ts";
import { TOKEN_SCOPES, type TokenScope } from "#db/vocabulary.ts";
import { type AnnouncementDraft, emptyDraft, emptyLine, EMPTY_SOURCE } from "#domain/announcement-draft/draft.ts";
import { readDraft } from "#domain/announcement-draft/read-draft.ts";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { recordAnnouncementOperation } from "./announcements/schema.ts";
import { POST as postAnnouncement } from "./announcements/route.ts";
import { POST as postFilm } from "./films/route.ts";

const NOW = "2026-11-25T12:00:00.000Z";

interface Problem {
  readonly status: number;
  readonly title: string;
  readonly errors?: readonly { readonly detail: string; readonly pointer: string }[];
  readonly confirm?: string;
  readonly conflicts?: readonly object[];
}

interface Sending {
  readonly to?: "films" | "announcements";
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: string;
}

/** Sends a body as Next would hand it to the route; a text as it is. */
function send(
  body: unknown,
  { to = "films", token = null, headers = {}, query = "" }: Sending = {},
): Promise<Response> {
  const request = new NextRequest(`https://slateline.test/api/v1/${to}${query}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return to === "films" ? postFilm(request) : postAnnouncement(request);
}

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  return problem;
}

/** Stands for any text that has a part. */
function saying(part: string): unknown {
  return expect.stringContaining(part);
}

/** A database that the routes find, with an editor who has a token. */
async function begin(openTestDatabase: () => Promise<Database>, scopes: readonly TokenScope[] = TOKEN_SCOPES) {
  const db = await openTestDatabase();
  globalThis.slatelineDatabase = Promise.resolve(db);
  onTestFinished(() => {
    globalThis.slatelineDatabase = undefined;
  });
  const who = { name: "Ada", email: "ada@example.org", role: "editor", now: NOW } as const;
  const ada = (await db.tx((write) => recordEditor(write, who))) ?? 0;
  const facts = { userId: ada, name: "News", scopes, lastDay: null, now: NOW };
  return { db, ada, token: await db.tx((write) => recordToken(write, facts)) };
}

beforeEach(() => {
  globalThis.slatelineWrites = undefined;
  vi.spyOn(console, "info").mockImplementation(() => undefined);
  return () => vi.restoreAllMocks();
});

const DUNE = { title: "Dune" };

const ANNOUNCED = {
  announcedOn: "2020-10-05",
  studios: ["Warner Bros. Pictures"],
  headline: "Dune moves",
  reason: "pandemic",
  sources: [{ url: "https://variety.example/dune", publisher: "Variety", publishedOn: "Oct 5 2020" }],
  lines: [
    { film: { slug: "dune", title: "Dune", isNew: true }, date: "Oct 1 2021" },
    { film: { slug: "dune", title: "Dune", isNew: true }, region: "GB", date: "autumn 2021" },
  ],
};

onEveryEngine("a write with a token", (openTestDatabase) => {
  test("puts a film on record in the editor's name, as come by the API", async () => {
    const { db, token } = await begin(openTestDatabase);
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
    const { db, ada, token } = await begin(openTestDatabase);
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
    const { token } = await begin(openTestDatabase, ["films:write"]);
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
    const { token } = await begin(openTestDatabase);
    expect((await problemOf(await send(body, { token, headers }))).status).toBe(status);
  });

  test("that asks for a preview in the query, where nothing is asked, is refused and not put on record", async () => {
    const { db, token } = await begin(openTestDatabase);
    const problem = await problemOf(await send(DUNE, { token, query: "?preview=true" }));
    expect([problem.status, problem.errors?.map(({ pointer }) => pointer)]).toEqual([400, ["#/preview"]]);
    expect(await db.q.$count(db.t.films)).toBe(0);
  });

  test("says what is wrong with which field, in the desk's words", async () => {
    const { db, token } = await begin(openTestDatabase);
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

  test("asks first of a film that is named alike, and goes on when that is confirmed", async () => {
    const { token } = await begin(openTestDatabase);
    expect((await send(DUNE, { token })).status).toBe(201);
    const asked = await problemOf(await send(DUNE, { token }));
    expect(asked).toMatchObject({ status: 409, errors: [{ pointer: "#/title" }] });
    expect(asked.errors?.[0]?.detail).toContain("On record already: Dune (/films/dune)");
    expect((await send({ ...DUNE, confirmed: "anything" }, { token })).status).toBe(409);
    const sent = await send({ ...DUNE, confirmed: asked.confirm }, { token });
    expect(await sent.json()).toMatchObject({ data: { slug: "dune-2" } });
  });

  test("of more new films or lines than anybody announces is refused, in words and not too many", async () => {
    const { token } = await begin(openTestDatabase);
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
    const { token } = await begin(openTestDatabase);
    await send(DUNE, { token });
    const taken = await problemOf(await send({ title: "Arrakis", slug: "dune" }, { token }));
    expect(taken).toMatchObject({
      status: 422,
      errors: [{ pointer: "#/slug", detail: "The address “dune” is taken by Dune." }],
    });
  });

  test("of a release that somebody changed meanwhile is a conflict, with its version and whose edit it was", async () => {
    const { db, token } = await begin(openTestDatabase);
    const to = "announcements";
    expect((await send(ANNOUNCED, { to, token })).status).toBe(201);
    const line = { film: { slug: "dune" }, date: "Oct 22 2021" };
    const later = { announcedOn: "2021-06-17", studios: ["WB"], lines: [line] };
    const conflict = await problemOf(await send(later, { to, token }));
    expect(conflict).toMatchObject({
      status: 409,
      errors: [{ pointer: "#/lines/0/film" }],
      conflicts: [{ pointer: "#/lines/0/basedOn/version", version: 1, edit: { by: "Ada" } }],
    });
    const based = { ...later, lines: [{ ...line, basedOn: { version: 1 } }] };
    expect((await send(based, { to, token })).status).toBe(201);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("asks of an announcement what the composer shows: whether it is on record, and what is unusual", async () => {
    const { token } = await begin(openTestDatabase);
    const to = "announcements";
    const { slug } = ((await (await send(ANNOUNCED, { to, token })).json()) as { data: { slug: string } }).data;
    const again = {
      announcedOn: "2020-10-06",
      lines: [{ film: { slug: "dune" }, date: "Oct 5 2021", oldDate: "Dec 18 2020", basedOn: { version: 1 } }],
    };
    const asked = await problemOf(await send(again, { to, token }));
    expect(asked.status).toBe(409);
    expect(asked.errors).toEqual([
      { pointer: "#/announcedOn", detail: `This may be on record already: Dune moves (/announcements/${slug}).` },
      { pointer: "#/lines/0", detail: saying("Tuesday") },
      { pointer: "#/lines/0", detail: saying("as the old date") },
    ]);
    expect((await send({ ...again, confirmed: asked.confirm }, { to, token })).status).toBe(201);
  });

  test("is asked by its day and its studios of an announcement without a headline", async () => {
    const { token } = await begin(openTestDatabase);
    const to = "announcements";
    const unnamed = { ...ANNOUNCED, headline: undefined };
    expect((await send(unnamed, { to, token })).status).toBe(201);
    const asked = await problemOf(await send({ ...unnamed, announcedOn: "2020-10-06" }, { to, token }));
    expect(asked.errors).toContainEqual({
      pointer: "#/announcedOn",
      detail: saying("Announcement of October 5, 2020 by"),
    });
  });

  test("is shown before it is made, by the write itself, which leaves nothing", async () => {
    const { db, token } = await begin(openTestDatabase);
    const to = "announcements";
    expect((await send(ANNOUNCED, { to, token })).status).toBe(201);
    const line = { film: { slug: "dune" }, date: "Oct 22 2021", basedOn: { version: 1 } };
    const later = { announcedOn: "2020-10-06", lines: [line], preview: true };
    const headers = { "Idempotency-Key": "one" };
    const response = await send(later, { to, token, headers });
    const shown: unknown = await response.json();
    expect([response.status, shown]).toEqual([200, z.parse(recordAnnouncementOperation.preview, shown)]);
    expect(shown).toMatchObject({
      data: {
        lines: [
          { pointer: "#/lines/0", kind: "delayed", shiftDays: 21, previous: { edtf: "2021-10-01" }, laterChanges: 0 },
        ],
        asks: [{ pointer: "#/announcedOn" }],
      },
    });
    expect([await db.q.$count(db.t.dateChanges), await db.q.$count(db.t.keptAnswers)]).toEqual([2, 0]);
    const conflict = await send({ ...later, lines: [{ ...line, basedOn: null }] }, { to, token });
    expect((await problemOf(conflict)).status).toBe(409);
    const { confirm } = (shown as { data: { confirm: string } }).data;
    const meant = await send({ ...later, preview: false, confirmed: confirm }, { to, token, headers });
    expect(meant.status).toBe(201);
    const film = await send({ ...DUNE, preview: true }, { token });
    expect(await film.json()).toMatchObject({ data: { slug: "dune-2", asks: [{ pointer: "#/title" }] } });
  });

  test("under a key is done once, and answered the same again", async () => {
    const { db, token } = await begin(openTestDatabase);
    const headers = { "Idempotency-Key": "8e03978e-40d5-43dd-bc93-6894a57f9324" };
    const first = await send(DUNE, { token, headers });
    const again = await send(DUNE, { token, headers: { "Idempotency-Key": `"${headers["Idempotency-Key"]}"` } });
    expect(await again.text()).toBe(await first.text());
    expect([again.status, again.headers.get("Location")]).toEqual([201, "/api/v1/films/dune"]);
    expect([first, again].map((one) => one.headers.get("Idempotency-Replayed"))).toEqual([null, "true"]);
    expect(await db.q.$count(db.t.films)).toBe(1);
  });

  test("under a key that was another request's is refused, and the key of a refused one is free", async () => {
    const { token } = await begin(openTestDatabase);
    const headers = { "Idempotency-Key": "one" };
    expect((await send({ title: "" }, { token, headers })).status).toBe(422);
    expect((await send(DUNE, { token, headers })).status).toBe(201);
    const other = await problemOf(await send({ title: "Arrakis" }, { token, headers }));
    expect([other.status, other.title]).toEqual([422, "This Idempotency-Key was used for another request"]);
    expect((await send({ title: "Arrakis" }, { token, headers: { "Idempotency-Key": "two" } })).status).toBe(201);
  });

  test("under the key of another's token is another request", async () => {
    const { db, token } = await begin(openTestDatabase);
    const who = { name: "Bob", email: "bob@example.org", role: "editor", now: NOW } as const;
    const bob = (await db.tx((write) => recordEditor(write, who))) ?? 0;
    const facts = { userId: bob, name: "News", scopes: TOKEN_SCOPES, lastDay: null, now: NOW };
    const theirs = await db.tx((write) => recordToken(write, facts));
    const headers = { "Idempotency-Key": "one" };
    expect((await send(DUNE, { token, headers })).status).toBe(201);
    expect((await send({ title: "Arrakis" }, { token: theirs, headers })).status).toBe(201);
  });
});

onEveryEngine("an announcement that a program puts on record", (openTestDatabase) => {
  test("is row for row the one that the composer's form makes", async () => {
    const rowsOf = async (db: Database) => {
      const rows = await Promise.all(RECORD_TABLES.map((name) => db.q.select().from(db.t[name])));
      return JSON.parse(JSON.stringify(rows).replaceAll(/"recordedAt":"[^"]+"/g, '"recordedAt":"then"')) as unknown[][];
    };
    const { db, token } = await begin(openTestDatabase);
    expect((await send(ANNOUNCED, { to: "announcements", token })).status).toBe(201);
    const [[changeset, ...others] = [], ...sent] = await rowsOf(db);
    expect([changeset, others]).toEqual([expect.objectContaining({ by: "Ada", via: "api" }), []]);

    const line = { ...emptyLine("1"), film: { slug: "dune", title: "Dune", isNew: true, is: "film" as const } };
    const form: AnnouncementDraft = {
      ...emptyDraft("1"),
      ...ANNOUNCED,
      sources: ANNOUNCED.sources.map((source) => ({ ...EMPTY_SOURCE, ...source })),
      lines: [{ ...line, date: "Oct 1 2021" }, { ...line, region: "GB", date: "autumn 2021" }, emptyLine("3")],
    };
    const read = readDraft(form, { today: today() });
    if (!read.ok) throw new Error("The form can be read");
    const desk = await openTestDatabase();
    await recordAnnouncement(desk, read.announcement, { by: "Ada", recordedAt: NOW, reason: null });
    const [, ...typed] = await rowsOf(desk);
    expect(sent).toEqual(typed);
    expect(sent.flat().length).toBeGreaterThan(15);
  });
});

onConcurrentEngines("two writes at once", (openTestDatabase) => {
  test("under one key are one: the second waits its turn, or is told to", async () => {
    const { db, token } = await begin(openTestDatabase);
    const headers = { "Idempotency-Key": "one" };
    const both = await Promise.all([send(DUNE, { token, headers }), send(DUNE, { token, headers })]);
    for (const response of both) expect([201, 409]).toContain(response.status);
    expect(both.some(({ status }) => status === 201)).toBe(true);
    expect(await db.q.$count(db.t.films)).toBe(1);
    expect(await db.q.$count(db.t.keptAnswers)).toBe(1);
    expect((await send(DUNE, { token, headers })).headers.get("Idempotency-Replayed")).toBe("true");
  });
});

onEveryEngine("a token that writes too often", (openTestDatabase) => {
  test("is told when to go on, and others are not held up", async () => {
    vi.stubEnv("API_WRITE_LIMIT", "2");
    onTestFinished(() => void vi.unstubAllEnvs());
    const { db, ada, token } = await begin(openTestDatabase);
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

/** Where a value has values of its own, the path to each; and to itself. */
function pathsIn(value: unknown): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([name, part]) => pathsIn(part).map((path) => [name, ...path]));
  return [[], ...inner];
}

/** A copy that has another value at a path. */
function replaced(value: unknown, [name, ...path]: readonly (string | number)[], by: unknown): unknown {
  if (name === undefined) return by;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value))
    return value.map((part: unknown, index) => (String(index) === String(name) ? replaced(part, path, by) : part));
  return { ...value, [name]: replaced(Reflect.get(value, name), path, by) };
}

/** Texts and values that nearly fit, and some that hurt. */
const HOSTILE: readonly unknown[] = [
  "",
  "\u0000",
  "\ud800",
  "__proto__",
  "x".repeat(6000),
  "2021-02-30",
  "君の名は",
  "7/8/21",
  "TBD",
  "US",
  "replaced",
  "cancelled",
  "undated",
  "released",
  "2028/..",
  "streaming",
  null,
  true,
  -1,
  1e300,
  2 ** 31,
  [],
  {},
  [[]],
  [{}],
];

describe("whatever is sent", () => {
  const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 40 }), fc.anything());
  /** A body that can be read, with one or two of its parts gone wrong, or none. */
  const nearly = (body: fc.Arbitrary<object>) =>
    body.chain((whole) =>
      fc
        .array(fc.tuple(fc.constantFrom(...pathsIn(whole)), hostile), { maxLength: 2 })
        .map((wrongs) => wrongs.reduce<unknown>((part, [path, by]) => replaced(part, path, by), whole)),
    );
  const slug = fc.stringMatching(/^[a-z]{1,3}$/);
  const film = fc.record({
    title: slug,
    slug: fc.oneof(slug, fc.constant("")),
    franchise: fc.constantFrom("", "Dune"),
  });
  const told = {
    region: fc.constantFrom("US", "GB", "001"),
    date: fc.constantFrom("Oct 1 2021", "2021-35", "2028 or later", "TBD", "Oct 5 2021"),
    action: fc.constantFrom("date", "date", "date", "cancelled", "released"),
    variant: fc.constantFrom("", "IMAX"),
    wording: fc.constant(""),
    oldDate: fc.constantFrom("", "", "", "Sep 3 2021"),
  };
  const line = fc.oneof(
    fc.record({ ...told, film: slug.map((name) => ({ slug: name, title: name, isNew: true })) }),
    fc.record({ ...told, film: fc.constant({ slug: "dune" }), basedOn: fc.constantFrom(null, { version: 1 }) }),
  );
  const announcement = fc.record({
    announcedOn: fc.constantFrom("2020-10-05", "October 2020", "2020"),
    studios: fc.constant(["Warner Bros."]),
    headline: fc.constant("Dune moves"),
    sources: fc.constantFrom([], ANNOUNCED.sources),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    preview: fc.constantFrom(false, false, false, true),
    addsTo: fc.constantFrom(null, null, { slug: "warner-bros-2020-10-05", version: 1 }),
  });

  const GOOD_LINES = [{ film: { slug: "zanzibar-nights", title: "Zanzibar Nights", isNew: true }, date: "Oct 1 2021" }];

  onEveryEngine("the answer", (openTestDatabase) => {
    test.each([
      { to: "films", body: film, good: { title: "Zanzibar Nights" } },
      { to: "announcements", body: announcement, good: { ...ANNOUNCED, lines: GOOD_LINES } },
    ] as const)("of $to is 201 or a problem of the sender's", { timeout: 60_000 }, async ({ to, body, good }) => {
      vi.stubEnv("API_WRITE_LIMIT", "100000");
      onTestFinished(() => void vi.unstubAllEnvs());
      const { db, token } = await begin(openTestDatabase);
      await send(DUNE, { token });
      const seen = new Set<number>();
      const text = fc.oneof(
        nearly(body).map((sent) => JSON.stringify(sent) ?? ""),
        fc.string(),
      );
      await fc.assert(
        fc.asyncProperty(text, fc.option(fc.stringMatching(/^[\x20-\x7e\x80-\xff]{0,9}$/)), async (sent, key) => {
          const headers = key === null ? {} : { "Idempotency-Key": key };
          const response = await send(sent, { to, token, headers });
          seen.add(response.status);
          const { confirm } = (await response.json()) as Problem;
          if (confirm === undefined) return;
          const meant = { ...(JSON.parse(sent) as object), confirmed: confirm };
          seen.add((await send(meant, { to, token })).status);
        }),
        { numRuns: 400, examples: [[JSON.stringify(good), null]] },
      );
      expect([200, 201, 400, 409, 422]).toEqual(expect.arrayContaining([...seen]));
      expect([...seen]).toEqual(expect.arrayContaining([201, 422]));
      expect(await differencesIn(db)).toEqual([]);
    });
  });
});
