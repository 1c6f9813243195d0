import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readsWithoutEnd } from "#db/sqlite/testing-plans.ts";
import { OPERATIONS } from "./operations.ts";
import { type Handler, serveShipped } from "./testing.ts";

const API = [
  "/releases",
  "/releases?region=US",
  "/releases?region=US&type=cinemas&from=2027-01-01&to=2027-12-31&standing=dated",
  "/releases?type=streaming&asOf=2024-01-01",
  "/releases?standing=undated",
  "/releases?region=US&standing=undated",
  "/releases?studio=paramount-pictures",
  "/releases?franchise=mission-impossible&region=US",
  "/releases?region=US&type=theatrical&cursor=2027-07-31_2027-07-01_dune_7",
  "/releases?cursor=none_US_theatrical_2026-01-05_12",
  "/changes",
  "/changes?after=100&region=GB&type=streaming&kind=delayed&studio=paramount-pictures",
  "/changes?after=latest",
  "/changes?last=8",
  "/films?studio=paramount-pictures&franchise=mission-impossible",
  "/films?cursor=film_dune",
  "/films/nobody",
  "/studios/nobody",
];

const LISTS = [
  "/calendars/upcoming/US/cinemas.ics",
  "/calendars/upcoming.ics",
  "/calendars/films/f9.ics",
  "/calendars/studios/paramount-pictures/US/cinemas.ics",
  "/calendars/watchlist/f9,top-gun-maverick/US.ics",
  "/feeds/changes.atom",
  "/feeds/changes/US/cinemas.json",
  "/feeds/films/f9.atom",
  "/feeds/franchises/mission-impossible.json",
];

let shipped: Awaited<ReturnType<typeof serveShipped>>;
const asked = new Set<string>();

/** Of those that a connection prepares from here on. */
function noteStatements(): void {
  const prepare = Reflect.get(Sqlite.prototype, "prepare");
  vi.spyOn(Sqlite.prototype, "prepare").mockImplementation(function noted(this: Sqlite.Database, source: string) {
    asked.add(source);
    return Reflect.apply(prepare, this, [source]);
  });
}

beforeAll(async () => {
  shipped = await serveShipped({ beforeOpen: noteStatements });
}, 60_000);

afterAll(async () => {
  vi.restoreAllMocks();
  await shipped.close();
});

async function ask(place: string, address: string, params: object | undefined): Promise<void> {
  const route: unknown = await import(/* @vite-ignore */ join(import.meta.dirname, "..", "..", place, "route.ts"));
  const handler = (route as { GET: Handler }).GET;
  const response = await handler(new NextRequest(`https://slateline.test${address}`), {
    params: Promise.resolve(params),
  });
  expect([address, response.status]).toEqual([address, address.includes("nobody") ? 404 : 200]);
}

async function askAll(): Promise<void> {
  for (const address of [...OPERATIONS.flatMap(({ examples }) => examples), ...API]) {
    const path = address.split("?")[0]?.split("/").slice(1) ?? [];
    const operation = OPERATIONS.find(({ path: pattern }) => {
      const parts = pattern.split("/").slice(1);
      return parts.length === path.length && parts.every((part, index) => part.startsWith("{") || part === path[index]);
    });
    if (!operation) throw new Error(`No operation answers ${address}`);
    const names = operation.path.split("/").slice(1);
    const named = names.flatMap((name, index) =>
      name.startsWith("{") ? [[name.slice(1, -1), path[index]] as const] : [],
    );
    const folderOf = names.map((name) => (name.startsWith("{") ? `[${name.slice(1, -1)}]` : name));
    await ask(
      join("api/v1", ...folderOf),
      `/api/v1${address}`,
      named.length > 0 ? Object.fromEntries(named) : undefined,
    );
  }
  for (const address of LISTS) {
    const [place = "", ...path] = address.slice(1).split("/");
    await ask(join(place, "[...path]"), address, { path });
  }
}

test("no question of the API, of a calendar or of a feed reads a table from end to end", async () => {
  asked.clear();
  await askAll();
  const questions = [...asked].filter((source) => source.startsWith("select") && !source.includes("search_"));
  expect(questions.length).toBeGreaterThan(30);
  const connection = new Sqlite(shipped.path, { readonly: true });
  const scans = questions.flatMap((source) => readsWithoutEnd(connection, source).map((scan) => `${scan}: ${source}`));
  connection.close();
  expect(scans).toEqual([]);
});
