import { expect, test } from "vitest";
import { respond } from "./api/answer.ts";
import { problemResponse } from "./api/problem.ts";
import { fileResponse } from "./dumps/file-response.ts";
import { xmlResponse } from "./sitemaps/xml-response.ts";

const request = new Request("https://slateline.test/api/v1/films/old");
const file = { path: "jsonl/films.jsonl", sha256: "00", bytes: 0 };

test.each([
  ["another address", respond(request, { movedTo: "/api/v1/films/new" }, { maxAge: 10 })],
  ["a sitemap", xmlResponse("<urlset/>")],
  ["a file of a dump", fileResponse(request, { file, open: () => new ReadableStream() })],
])("%s may be given for as long again while it is asked for anew", (_, { headers }) => {
  expect(headers.get("Cache-Control")).toMatch(/^public, max-age=(\d+), stale-while-revalidate=\1$/);
});

test("a problem is never kept", () => {
  expect(problemResponse({ status: 404, title: "No such film" }).headers.get("Cache-Control")).toBe("no-store");
});
