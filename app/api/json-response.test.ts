import { expect, test } from "vitest";
import { jsonResponse } from "./json-response.ts";

const answer = (body: unknown, ifNoneMatch?: string) =>
  jsonResponse(
    new Request("https://slateline.test", {
      headers: ifNoneMatch === undefined ? {} : { "If-None-Match": ifNoneMatch },
    }),
    body,
    { maxAge: 10 },
  );
const tagOf = (body: unknown) => answer(body).headers.get("ETag") ?? "";

test("an answer is JSON that any page may read, and that may be kept a while", async () => {
  const response = answer({ data: [] });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "access-control-allow-origin": "*",
    "cache-control": "public, max-age=10, stale-while-revalidate=10",
    "content-type": "application/json",
  });
  expect(await response.json()).toEqual({ data: [] });
});

test("who has the same answer already is told so, without a body", async () => {
  const tag = tagOf({ data: [] });
  for (const sent of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
    const response = answer({ data: [] }, sent);
    expect([response.status, await response.text(), response.headers.get("ETag")]).toEqual([304, "", tag]);
  }
});

test("who has another answer gets this one", () => {
  expect(answer({ data: [1] }, tagOf({ data: [] })).status).toBe(200);
});
