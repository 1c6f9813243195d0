import { createHash } from "node:crypto";
import * as z from "zod";
import { readFacts } from "#app/auth/request-facts.ts";
import { logSecurityEvent } from "#app/auth/security-log.ts";
import { now } from "#app/clock.ts";
import type { Database, Db, WriteDb } from "#db/db.ts";
import type { ChangesetFacts } from "#db/mutations/record-changeset.ts";
import { type Made, type NamedRequest, recordOnce } from "#db/mutations/record-once.ts";
import { findKeptAnswer, type WriteAnswer } from "#db/queries/find-kept-answer.ts";
import { keepIf } from "#db/rehearse.ts";
import { authorise, findGoodToken, unknownToken } from "./bearer.ts";
import { orFailure } from "./failure.ts";
import { withDatabase } from "./loaders.ts";
import { nameRequest, readIdempotencyKey, unlessUnderWay } from "./idempotency.ts";
import type { WriteOperation } from "./operation.ts";
import { type FieldProblem, pointerTo, type Problem, problemResponse } from "./problem.ts";
import { type Allowance, RateLimit, rateLimitHeaders, readWriteLimit } from "./rate-limit.ts";
import { readBody } from "./read-body.ts";
import { readQuery } from "./read-query.ts";

/** The same facts as of the desk's saves: the editor's name, the clock's time, and by what it came. */
export type WriteFacts = Pick<ChangesetFacts, "by" | "recordedAt" | "via"> & { readonly reason: null };

/** What was put on record. */
export interface Written {
  readonly data: object;
  /** The path by which the API tells it. */
  readonly location: string;
}

/** What can be written, what the desk would ask of it before, and what it would do. */
interface Prepared<Ready> {
  readonly ready: Ready;
  readonly asks: readonly FieldProblem[];
  readonly would: object;
}

/** How what was sent becomes a part of the record. */
export interface WriteSteps<Sent, Ready> {
  /** Reads it, within one moment. */
  readonly prepare: (db: Db, sent: Sent) => Promise<Prepared<Ready> | Problem>;
  /** Writes it; refused, nothing is written. */
  readonly write: (db: WriteDb, ready: Ready, facts: WriteFacts) => Promise<Written | Problem>;
}

declare global {
  var slatelineWrites: RateLimit | undefined;
}

/** Kept on `globalThis`, because Next gives each route a copy of this module: a token's writes count together. */
function writeLimit(): RateLimit {
  globalThis.slatelineWrites ??= new RateLimit(readWriteLimit(process.env));
  return globalThis.slatelineWrites;
}

/** What every body can say. */
interface Confirmable {
  readonly preview: boolean;
  readonly confirmed?: string | undefined;
}

/** The route handler of a write: who it is, what they sent, whether they meant it, and then all of it or nothing. */
export function writing<Body extends z.ZodType<Confirmable>, Ready>(
  operation: WriteOperation<Body>,
  steps: WriteSteps<z.output<Body>, Ready>,
) {
  return async (request: Request): Promise<Response> => {
    const response = await orFailure(() => withDatabase((db) => answerAuthor(db, request, operation, steps)));
    response.headers.set("Access-Control-Expose-Headers", EXPOSED);
    return response;
  };
}

async function answerAuthor<Body extends z.ZodType<Confirmable>, Ready>(
  db: Database,
  request: Request,
  operation: WriteOperation<Body>,
  steps: WriteSteps<z.output<Body>, Ready>,
): Promise<Response> {
  const author = await authorise(db, request, operation.scope);
  if ("refusal" in author) return author.refusal;
  const allowance = writeLimit().take(String(author.token.id), performance.now());
  const response = allowance.isOver
    ? problemResponse(tooMany(allowance))
    : await answerWrite(db, request, author, operation, steps);
  for (const [name, value] of Object.entries(rateLimitHeaders(allowance, "writes"))) response.headers.set(name, value);
  return response;
}

function tooMany({ limit, resetsIn }: Allowance): Problem {
  const detail = `A token writes ${limit} times a minute. Go on in ${resetsIn} seconds.`;
  return { status: 429, title: "Too many writes", detail };
}

const EXPOSED = "Idempotency-Replayed, Location, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate";

type Author = Exclude<Awaited<ReturnType<typeof authorise>>, { readonly refusal: Response }>;

async function answerWrite<Body extends z.ZodType<Confirmable>, Ready>(
  db: Database,
  request: Request,
  author: Author,
  { path, body: schema }: WriteOperation<Body>,
  steps: WriteSteps<z.output<Body>, Ready>,
): Promise<Response> {
  // All is said in the body: nothing is put on record for who asks for a preview in the query.
  const query = readQuery(new URL(request.url), z.object({}));
  if (!query.ok) return query.response;
  const key = readIdempotencyKey(request);
  if (typeof key === "object") return problemResponse(key);
  const body = await readBody(request);
  if ("status" in body) return problemResponse(body);
  const sent = schema.safeParse(body.value);
  if (!sent.success) return problemResponse(unreadable(sent.error.issues));
  const facts = { by: author.token.editor.name, reason: null, via: "api" } as const;
  if (sent.data.preview) return answerPreview(db, sent.data, steps, { ...facts, recordedAt: now() });
  const named =
    key === undefined ? undefined : nameRequest({ tokenId: author.token.id, key, path, bodyHash: body.hash });
  const made = await unlessUnderWay(named, () => make(db, { author, named, sent: sent.data, steps, facts }));
  if (made === undefined)
    return problemResponse({ status: 409, title: "A request with this key is under way" }, { "Retry-After": "1" });
  if (made === "another request")
    return problemResponse({ status: 422, title: "This Idempotency-Key was used for another request" });
  if (made === "revoked") return unknownToken();
  if ("refusal" in made) return problemResponse(made.refusal);
  if (!made.isRepeated) {
    const { address } = readFacts(request.headers, "");
    logSecurityEvent("written with a token", { by: author.token.editor.id, token: author.token.id, address });
  }
  return written(made.answer, made.isRepeated);
}

interface Write<Sent, Ready> {
  readonly author: Author;
  readonly named: NamedRequest | undefined;
  readonly sent: Sent;
  readonly steps: WriteSteps<Sent, Ready>;
  readonly facts: Omit<WriteFacts, "recordedAt">;
}

/**
 * The write itself, taken back: it is refused where the write is. What it would do and asks is worked out before, from the
 * same reading of what was sent, in a moment of its own. No key is used up.
 */
async function answerPreview<Sent, Ready>(
  db: Database,
  sent: Sent,
  steps: WriteSteps<Sent, Ready>,
  facts: WriteFacts,
): Promise<Response> {
  const prepared = await db.snapshot((moment) => steps.prepare(moment, sent));
  if ("status" in prepared) return problemResponse(prepared);
  const { ready, asks, would } = prepared;
  const outcome = await keepIf(db, async (write) => ({ keep: false, answer: await steps.write(write, ready, facts) }));
  if ("status" in outcome) return problemResponse(outcome);
  const confirm = asks.length === 0 ? null : fingerprintOf(asks);
  return jsonOf(200, JSON.stringify({ data: { ...would, asks, confirm }, next: null }));
}

/** A repeated request is answered before anything is asked of it: what it put on record would be in its own way. */
async function make<Sent extends Confirmable, Ready>(
  db: Database,
  { author: { bearer }, named, sent, steps, facts }: Write<Sent, Ready>,
): Promise<Made<Problem> | "another request" | "revoked"> {
  const prepared = await db.snapshot(async (moment) => {
    const kept = named && (await findKeptAnswer(moment, named));
    return kept ? undefined : steps.prepare(moment, sent);
  });
  const refusal = prepared && ("status" in prepared ? prepared : unconfirmed(prepared.asks, sent.confirmed));
  if (refusal && !(named && (await findKeptAnswer(db, named)))) return { refusal };
  const made = await db.tx(async (write) => {
    if (!(await findGoodToken(write, bearer))) return "revoked";
    return recordOnce<Problem>(write, named, async () => {
      if (refusal) return { refusal };
      if (!prepared || "status" in prepared) throw new Error("An answer that is kept does not go before its end");
      const outcome = await steps.write(write, prepared.ready, { ...facts, recordedAt: now() });
      return "status" in outcome ? { refusal: outcome } : { answer: answerOf(outcome) };
    });
  });
  return made ?? "another request";
}

function answerOf({ data, location }: Written): WriteAnswer {
  return { status: 201, location, body: JSON.stringify({ data, next: null }) };
}

/** What is asked first, where the request does not say that just this is meant; undefined where nothing is. */
function unconfirmed(asks: readonly FieldProblem[], confirmed: string | undefined): Problem | undefined {
  if (asks.length === 0) return undefined;
  const confirm = fingerprintOf(asks);
  if (confirm === confirmed) return undefined;
  const detail = "Nothing was put on record. If it is meant so, send it again with “confirmed” as “confirm” is here.";
  return { status: 409, title: "Look at this first", detail, errors: asks, confirm };
}

/** Names just these questions. */
function fingerprintOf(asks: readonly FieldProblem[]): string {
  return createHash("sha256").update(JSON.stringify(asks)).digest("base64url");
}

function unreadable(issues: readonly z.core.$ZodIssue[]): Problem {
  return unprocessable(
    issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((name) => ({ detail: "There is no such field", pointer: pointerTo([...issue.path, name]) }))
        : [{ detail: issue.message, pointer: pointerTo(issue.path) }],
    ),
  );
}

/** More would help nobody, and of what was sent wrongly enough each part is one. */
const MOST_ERRORS = 100;

/** What was sent can be read and not be put on record: why, part by part. */
export function unprocessable(errors: readonly FieldProblem[]): Problem {
  return { status: 422, title: "This cannot be put on record", errors: errors.slice(0, MOST_ERRORS) };
}

/** The field of a form, `lines.2.date`, as a pointer into what was sent; the form itself is the whole. */
export function pointerToField(field: string): string {
  return pointerTo(field === "form" ? [] : field.split("."));
}

function written({ status, location, body }: WriteAnswer, isRepeated: boolean): Response {
  return jsonOf(status, body, { Location: location, ...(isRepeated && { "Idempotency-Replayed": "true" }) });
}

function jsonOf(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Response {
  const all = { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store", "Content-Type": "application/json" };
  return new Response(body, { status, headers: { ...all, ...headers } });
}
