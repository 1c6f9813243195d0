import type * as z from "zod";
import { type FieldProblem, pointerTo, problemResponse } from "./problem.ts";

/** What a request asks for, or the answer that says what is wrong with it. */
type ReadQuery<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly response: Response };

/**
 * Reads the query of a request by a schema. A name that the schema has not is a problem, and so is one given twice: a
 * program that mistypes a filter would take the whole record for what it filtered. `isOpen` lets other names through.
 */
export function readQuery<Schema extends z.ZodObject>(
  { searchParams }: URL,
  schema: Schema,
  { isOpen = false }: { readonly isOpen?: boolean } = {},
): ReadQuery<z.output<Schema>> {
  const names = [...new Set(searchParams.keys())];
  const known = Object.keys(schema.shape);
  const unknown = isOpen ? [] : names.filter((name) => !known.includes(name));
  const repeated = names.filter((name) => searchParams.getAll(name).length > 1);
  const read = schema.safeParse(Object.fromEntries(searchParams));
  const problems = [
    ...unknown.map((name) => ({ detail: notTaken(known), pointer: pointerTo([name]) })),
    ...repeated.map((name) => ({ detail: "Given more than once", pointer: pointerTo([name]) })),
    ...(read.error?.issues ?? []).map(({ message, path }) => ({ detail: message, pointer: pointerTo(path) })),
  ];
  return read.success && problems.length === 0
    ? { ok: true, value: read.data }
    : { ok: false, response: badQuery(problems) };
}

function notTaken(known: readonly string[]): string {
  return known.length === 0
    ? "This address takes no parameters"
    : `No parameter of this address: it takes ${known.join(", ")}`;
}

function badQuery(errors: readonly FieldProblem[]): Response {
  return problemResponse({ status: 400, title: "The query cannot be answered", errors });
}
