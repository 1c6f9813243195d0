/** What is wrong with one value that was sent: in words, and where, as a JSON Pointer (RFC 6901) into what was sent. */
export interface FieldProblem {
  readonly detail: string;
  readonly pointer: string;
}

export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
}

/** An error as problem+json (RFC 9457), readable from any page, and never kept. */
export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify({ type: "about:blank", ...problem }), {
    status: problem.status,
    headers: {
      "Content-Type": "application/problem+json",
      "Access-Control-Allow-Origin": "*",
      "Cache-Control": "no-store",
    },
  });
}
