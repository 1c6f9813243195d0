import { expect, test } from "vitest";
import * as z from "zod";
import { readQuery } from "./read-query.ts";

const schema = z.object({ q: z.string("Say what"), limit: z.coerce.number().default(20) });
const read = (query: string) => readQuery(new URL(`https://slateline.test/${query}`), schema);

const errorsOf = async (query: ReturnType<typeof readQuery>) => {
  if (query.ok) throw new Error("It was read");
  return ((await query.response.json()) as { errors: unknown }).errors;
};

test("what the schema knows is read", () => {
  expect(read("?q=dune")).toEqual({ ok: true, value: { q: "dune", limit: 20 } });
});

test("a name that the schema has not is a problem that names those it has", async () => {
  const detail = "No parameter of this address: it takes q, limit";
  expect(await errorsOf(read("?q=dune&limti=2&__proto__=x"))).toEqual([
    { detail, pointer: "#/limti" },
    { detail, pointer: "#/__proto__" },
  ]);
  const nothing = readQuery(new URL("https://slateline.test/?region=GB"), z.object({}));
  expect(await errorsOf(nothing)).toEqual([{ detail: "This address takes no parameters", pointer: "#/region" }]);
});

test("where others’ programs add names of their own, those are let through", () => {
  const url = new URL("https://slateline.test/?q=dune&dnt=true");
  expect(readQuery(url, schema, { isOpen: true })).toEqual({ ok: true, value: { q: "dune", limit: 20 } });
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
