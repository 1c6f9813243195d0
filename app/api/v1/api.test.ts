import { join } from "node:path";
import fc from "fast-check";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import * as z from "zod";
import type { Operation } from "#app/api/operation.ts";
import { recordEditor } from "#db/mutations/editors.ts";
import { recordToken } from "#db/mutations/tokens.ts";
import { toOpenApi } from "./openapi.ts";
import { OPERATIONS, WRITE_OPERATIONS } from "./operations.ts";
import { type Handler, serveShipped } from "./testing.ts";

const NOW = "2026-11-25T12:00:00.000Z";

let shipped: Awaited<ReturnType<typeof serveShipped>>;

beforeAll(async () => {
  shipped = await serveShipped();
}, 60_000);

afterAll(() => shipped.close());

async function handlerOf({ path }: Operation): Promise<Handler> {
  const folderOf = path.replaceAll("{", "[").replaceAll("}", "]");
  const route: unknown = await import(/* @vite-ignore */ join(import.meta.dirname, folderOf, "route.ts"));
  return (route as { GET: Handler }).GET;
}

/** Asks the route of an operation, as Next would, for an address below `/api/v1`. */
async function get(operation: Operation, address: string, headers: Record<string, string> = {}): Promise<Response> {
  const url = new URL(`https://slateline.test/api/v1${address}`);
  const names = operation.path.split("/");
  const parts = url.pathname.slice("/api/v1".length).split("/").map(decodeURIComponent);
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) if (name.startsWith("{")) params[name.slice(1, -1)] = parts[index] ?? "";
  const handler = await handlerOf(operation);
  return handler(new NextRequest(url, { headers }), {
    params: Promise.resolve(operation.path.includes("{") ? params : undefined),
  });
}

describe.each(OPERATIONS.map((operation) => [operation.path, operation] as const))("GET %s", (_path, operation) => {
  test.each(operation.examples)("%s is answered as the reference says, with nothing beside it", async (address) => {
    const response = await get(operation, address);
    const body: unknown = await response.json();
    expect(response.status).toBe(200);
    expect(z.parse(operation.answer, body)).toEqual(body);
    const again = await get(operation, address, { "If-None-Match": response.headers.get("ETag") ?? "" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });
});

describe.each(WRITE_OPERATIONS.map((operation) => [operation.path, operation] as const))(
  "POST %s",
  (path, operation) => {
    test.each(operation.examples)(
      "%j is put on record as the reference says, and told by its address",
      async (body) => {
        vi.spyOn(console, "info").mockImplementation(() => undefined);
        onTestFinished(() => void vi.restoreAllMocks());
        const token = await shipped.db.tx(async (write) => {
          const who = {
            name: `Ada of ${path}`,
            email: `ada@${path.slice(1)}.example`,
            role: "editor",
            now: NOW,
          } as const;
          const userId = (await recordEditor(write, who)) ?? 0;
          return recordToken(write, { userId, name: "News", scopes: [operation.scope], lastDay: null, now: NOW });
        });
        const route: unknown = await import(/* @vite-ignore */ join(import.meta.dirname, path, "route.ts"));
        const request = new NextRequest(`https://slateline.test/api/v1${path}`, {
          method: "POST",
          headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
          body: JSON.stringify(body),
        });
        const response = await (route as { POST: (sent: Request) => Promise<Response> }).POST(request);
        const answer: unknown = await response.json();
        expect([response.status, answer]).toEqual([201, z.parse(operation.answer, answer)]);
        const address = (response.headers.get("Location") ?? "").slice("/api/v1".length);
        const read = OPERATIONS.find((one) => one.path === `${path}/{slug}`);
        if (!read) throw new Error(`What is written to ${path} can be read`);
        expect((await get(read, address)).status).toBe(200);
      },
    );
  },
);

test("a film that was merged leads to the one it is now, and an unknown one is a problem", async () => {
  const film = OPERATIONS.find(({ path }) => path === "/films/{slug}");
  if (!film) throw new Error("Films have an address");
  await shipped.db.tx((write) =>
    write.insertAll("redirects", [
      { kind: "film", fromSlug: "mission-impossible-7", toSlug: "mission-impossible-dead-reckoning" },
    ]),
  );
  const moved = await get(film, "/films/mission-impossible-7?asOf=2020-04-01");
  expect([moved.status, moved.headers.get("Location")]).toEqual([
    308,
    "/api/v1/films/mission-impossible-dead-reckoning?asOf=2020-04-01",
  ]);
  for (const address of ["/films/nobody", "/films/No%20Slug", "/films/%00"]) {
    const unknown = await get(film, address);
    expect([unknown.status, unknown.headers.get("Content-Type")]).toEqual([404, "application/problem+json"]);
  }
});

test("before anything was known of a film, it has no releases", async () => {
  const film = OPERATIONS.find(({ path }) => path === "/films/{slug}");
  if (!film) throw new Error("Films have an address");
  const answer: unknown = await (await get(film, "/films/mission-impossible-dead-reckoning?asOf=2000-01-01")).json();
  expect(answer).toMatchObject({ data: { releases: [], claims: [] } });
});

test("films lead from page to page, and only a cursor that a page gave is one", async () => {
  const films = OPERATIONS.find(({ path }) => path === "/films");
  if (!films) throw new Error("Films have an address");
  const page = async (query: string) =>
    (await (await get(films, `/films?${query}`)).json()) as { data: { slug: string }[]; next: string | null };
  const first = await page("limit=1");
  const [behind] = (await page(`limit=1&cursor=${first.next}`)).data;
  const both = await page("limit=2");
  expect([first.data[0], behind]).toEqual(both.data);
  for (const other of ["abc", first.data[0]?.slug]) {
    const refused = await get(films, `/films?cursor=${other}`);
    expect([refused.status, await refused.json()]).toMatchObject([400, { errors: [{ pointer: "#/cursor" }] }]);
  }
});

test("the edits of a film lead from page to page, each told once, the latest first", async () => {
  const revisions = OPERATIONS.find(({ path }) => path === "/films/{slug}/revisions");
  if (!revisions) throw new Error("The edits of a film have an address");
  const ids: number[] = [];
  let next: string | null = "";
  while (next !== null) {
    const query: string = `limit=7${next === "" ? "" : `&cursor=${next}`}`;
    const response = await get(revisions, `/films/mission-impossible-dead-reckoning/revisions?${query}`);
    const page = (await response.json()) as { data: { id: number }[]; next: string | null };
    ids.push(...page.data.map(({ id }) => id));
    next = page.next;
  }
  expect(ids).toEqual(ids.toSorted((a, b) => b - a));
  const whole = await get(revisions, "/films/mission-impossible-dead-reckoning/revisions?limit=500");
  expect(((await whole.json()) as { data: { id: number }[] }).data.map(({ id }) => id)).toEqual(ids);
  expect(ids.length).toBeGreaterThan(14);
  expect((await get(revisions, "/films/dune/revisions?cursor=99999999999")).status).toBe(400);
});

/** Texts that have hurt other programs, and values that nearly fit. */
const HOSTILE = [
  "",
  "0",
  "-1",
  "1e9",
  "NaN",
  "99999999999999999999",
  "2027-02-30",
  "0000-01-01",
  "9999-12-31",
  "\u0000",
  "\ud800",
  "' OR 1=1 --",
  "%",
  "_",
  "*",
  '"',
  "../../etc/passwd",
  "__proto__",
  "constructor",
  "toString",
  "x".repeat(5000),
  "君の名は",
  "cinemas",
  "US",
  "theatrical",
  "none_US_theatrical_2026-01-05_12",
  "2027-07-31_2027-07-01_dune_731",
  "film_dune",
  "999999999999999-1",
];

const value = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary" }), fc.date().map(String), fc.string());

describe("whatever is asked", () => {
  test.each(OPERATIONS.map((operation) => [operation.path, operation] as const))(
    "GET %s answers, or says what is wrong",
    { timeout: 60_000 },
    async (_path, operation) => {
      const names = Object.keys(operation.query.shape);
      const name = names.length > 0 ? fc.constantFrom(...names) : fc.constant("x");
      // Few others: one of them refuses all that is asked beside it.
      const anyName = fc.oneof({ weight: 9, arbitrary: name }, { weight: 1, arbitrary: fc.string() });
      const query = fc.dictionary(anyName, value, { maxKeys: 5 });
      const path = fc.oneof(
        value,
        fc.constantFrom("mission-impossible-dead-reckoning", "2021-07", "paramount-pictures"),
      );
      await fc.assert(
        fc.asyncProperty(path, query, async (slug, parameters) => {
          const handler = await handlerOf(operation);
          const url = `https://slateline.test/api/v1?${new URLSearchParams(parameters).toString()}`;
          const params = Promise.resolve(
            Object.fromEntries(Object.keys(operation.pathParameters.shape).map((name) => [name, slug])),
          );
          const response = await handler(new NextRequest(url), { params });
          expect([200, 308, 400, 404]).toContain(response.status);
          const type = response.status < 400 ? "application/json" : "application/problem+json";
          if (response.status !== 308) expect(response.headers.get("Content-Type")).toBe(type);
        }),
        { numRuns: 400 },
      );
    },
  );
});

test("the reference is of JSON Schema alone, names every address once, and has a word on every parameter", () => {
  const described = toOpenApi("https://slateline.test/api/v1");
  const paths = [...OPERATIONS, ...WRITE_OPERATIONS].map(({ path }) => path);
  expect(new Set(Object.keys(described.paths))).toEqual(new Set(paths));
  const items = Object.values(described.paths);
  const ids = items.flatMap(({ get: read, post }) => [read?.operationId ?? [], post?.operationId ?? []].flat());
  expect(new Set(ids).size).toBe(paths.length);
  for (const parameter of items.flatMap((item) => item.get?.parameters ?? [])) {
    expect([parameter.name, parameter.description]).toEqual([parameter.name, expect.stringMatching(/\w/)]);
    expect(parameter.schema).toHaveProperty("type");
  }
  expect(JSON.stringify(described)).not.toContain("#/$defs");
});
