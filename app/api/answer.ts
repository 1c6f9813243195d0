import { keptFor } from "#app/cache-control.ts";
import { jsonResponse } from "./json-response.ts";
import { type Problem, problemResponse } from "./problem.ts";

/** What was asked for has another address by now: a path of the API. */
export interface Moved {
  readonly movedTo: string;
}

/** What a question to the API comes to: what was asked for, a problem with it, or where it is now. */
export type Outcome<Answer extends { readonly data: unknown }> = Answer | Problem | Moved;

/** Sends an outcome: JSON that may be kept for `maxAge` seconds, a problem, or a permanent redirect (RFC 9110 §15.4.9). */
export function respond(
  request: Request,
  outcome: Outcome<{ readonly data: unknown }>,
  { maxAge }: { maxAge: number },
): Response {
  if ("data" in outcome) return jsonResponse(request, outcome, { maxAge });
  if ("status" in outcome) return problemResponse(outcome);
  const { search } = new URL(request.url);
  return new Response(null, {
    status: 308,
    headers: {
      Location: outcome.movedTo + search,
      "Access-Control-Allow-Origin": "*",
      "Cache-Control": keptFor(maxAge),
    },
  });
}
