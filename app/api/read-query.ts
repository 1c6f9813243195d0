import type * as z from "zod";
import { type FieldProblem, pointerTo, problemResponse } from "./problem.ts";

/** What a request asks for, or the answer that says what is wrong with it. */
type ReadQuery<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly response: Response };

/** Reads the query of a request by a schema. Names it has not are let through; one given twice is a problem. */
export function readQuery<Schema extends z.ZodType>(
  { searchParams }: URL,
  schema: Schema,
): ReadQuery<z.output<Schema>> {
  const repeated = [...new Set(searchParams.keys())].filter((name) => searchParams.getAll(name).length > 1);
  const read = schema.safeParse(Object.fromEntries(searchParams));
  const problems = [
    ...repeated.map((name) => ({ detail: "Given more than once", pointer: pointerTo([name]) })),
    ...(read.error?.issues ?? []).map(({ message, path }) => ({ detail: message, pointer: pointerTo(path) })),
  ];
  return read.success && problems.length === 0
    ? { ok: true, value: read.data }
    : { ok: false, response: badQuery(problems) };
}

function badQuery(errors: readonly FieldProblem[]): Response {
  return problemResponse({ status: 400, title: "The query cannot be answered", errors });
}
