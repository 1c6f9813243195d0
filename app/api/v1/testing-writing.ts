import { NextRequest } from "next/server";
import { expect, onTestFinished, vi } from "vitest";
import type { Database } from "#db/db.ts";
import { recordEditor } from "#db/mutations/editors.ts";
import { recordToken } from "#db/mutations/tokens.ts";
import { TOKEN_SCOPES, type TokenScope } from "#db/vocabulary.ts";
import { POST as postAnnouncement } from "./announcements/route.ts";
import { POST as postFilm } from "./films/route.ts";

export const NOW = "2026-11-25T12:00:00.000Z";

/** What a write is refused with. */
export interface Problem {
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
export function send(
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

export async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  return problem;
}

/** Stands for any text that has a part. */
export function saying(part: string): unknown {
  return expect.stringContaining(part);
}

/** A database that the routes find, with an editor who has a token, and nothing counted yet; what is logged is noted. */
export async function beginWriting(
  openTestDatabase: () => Promise<Database>,
  scopes: readonly TokenScope[] = TOKEN_SCOPES,
) {
  const db = await openTestDatabase();
  globalThis.slatelineDatabase = Promise.resolve(db);
  globalThis.slatelineWrites = undefined;
  vi.spyOn(console, "info").mockImplementation(() => undefined);
  onTestFinished(() => {
    globalThis.slatelineDatabase = undefined;
    vi.restoreAllMocks();
  });
  const who = { name: "Ada", email: "ada@example.org", role: "editor", now: NOW } as const;
  const ada = (await db.tx((write) => recordEditor(write, who))) ?? 0;
  const facts = { userId: ada, name: "News", scopes, lastDay: null, now: NOW };
  return { db, ada, token: await db.tx((write) => recordToken(write, facts)) };
}

export const DUNE = { title: "Dune" };

export const ANNOUNCED = {
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
