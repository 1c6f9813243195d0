import { expect, test } from "vitest";
import * as z from "zod";
import { readQuery } from "./read-query.ts";

const schema = z.object({ q: z.string("Say what"), limit: z.coerce.number().default(20) });
const read = (query: string) => readQuery(new URL(`https://slateline.test/${query}`), schema);

test("what the schema knows is read, and other names are let through", () => {
  expect(read("?q=dune&utm_source=x")).toEqual({ ok: true, value: { q: "dune", limit: 20 } });
});

test("what is missing or given twice is a problem that names it, and is not kept", async () => {
  const query = read("?limit=1&limit=2");
  if (query.ok) throw new Error("It was read");
  const { status, headers } = query.response;
  expect([
    status,
    headers.get("Content-Type"),
    headers.get("Cache-Control"),
    headers.get("Access-Control-Allow-Origin"),
  ]).toEqual([400, "application/problem+json", "no-store", "*"]);
  expect(await query.response.json()).toEqual({
    type: "about:blank",
    status: 400,
    title: "The query cannot be answered",
    errors: [
      { detail: "Given more than once", pointer: "#/limit" },
      { detail: "Say what", pointer: "#/q" },
    ],
  });
});
