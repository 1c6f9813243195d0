import type { NextRequest } from "next/server";
import type * as z from "zod";
import type { Db } from "#db/db.ts";
import { type Outcome, respond } from "./answer.ts";
import { orFailure } from "./failure.ts";
import { loadNow } from "./loaders.ts";
import type { Asked, Operation } from "./operation.ts";
import { type Problem, problemResponse } from "./problem.ts";
import { readQuery } from "./read-query.ts";

/** Seconds. Short enough that an editor who has just saved finds it, and a page that asks each minute learns of it. */
const MAX_AGE = 10;

/** What nothing on record has the address of. */
export const NOT_ON_RECORD: Problem = { status: 404, title: "Nothing on record has this address" };

/** The route handler of an operation: reads the request by its schemas, asks within one moment, serialises. */
export function answering<Of extends Operation>(
  operation: Of,
  answer: (db: Db, asked: Asked<Of>) => Promise<Outcome<z.output<Of["answer"]> & { readonly data: unknown }>>,
) {
  return (request: NextRequest, { params }: { params: Promise<object | undefined> }): Promise<Response> =>
    orFailure(async () => {
      // Next gives a route without parameters none, not an empty set of them.
      const path = operation.pathParameters.safeParse((await params) ?? {});
      if (!path.success) return problemResponse(NOT_ON_RECORD);
      const query = readQuery(request.nextUrl, operation.query);
      if (!query.ok) return query.response;
      // Both were read by the operation's own schemas: a generic of two intersected outputs is more than TypeScript infers.
      const asked = { ...path.data, ...query.value } as Asked<Of>;
      return respond(request, await loadNow((db) => answer(db, asked)), { maxAge: MAX_AGE });
    });
}
