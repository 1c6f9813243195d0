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
  /** Sent back as `confirmed`, it says that what `errors` asks is meant. */
  readonly confirm?: string;
  /** What was changed by somebody else since the version that the request was based on. */
  readonly conflicts?: readonly Conflict[];
}

/** What a write was based on, and what there is by now. */
export interface Conflict {
  readonly pointer: string;
  readonly version: number;
  /** Who edited it last, and when. */
  readonly edit: { readonly by: string; readonly recordedAt: string } | null;
}

/** An error as problem+json (RFC 9457), readable from any page, and never kept. */
export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify({ type: "about:blank", ...problem }), {
    status: problem.status,
    headers: {
      ...headers,
      "Content-Type": "application/problem+json",
      "Access-Control-Allow-Origin": "*",
      "Cache-Control": "no-store",
    },
  });
}

/** Where a value stands in what was sent, as a JSON Pointer in a URI fragment (RFC 6901 §6). */
export function pointerTo(path: readonly PropertyKey[]): string {
  return `#${path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")}`;
}
