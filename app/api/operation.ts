import type * as z from "zod";
import type { TokenScope } from "#db/vocabulary.ts";

/** One address of the API: what it takes and what it answers, from which both its parsing and its reference are made. */
export interface Operation<
  Path extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Answer extends z.ZodType = z.ZodType,
> {
  /** As OpenAPI writes it: `/films/{slug}`. */
  readonly path: string;
  /** In a few words, as a heading. */
  readonly summary: string;
  readonly description: string;
  /** What the path names; nothing is found where it cannot be read. */
  readonly pathParameters: Path;
  readonly query: Query;
  readonly answer: Answer;
  /** Addresses below `/api/v1` to try, each answered with 200 by a record with the shipped histories. */
  readonly examples: readonly string[];
}

/** Keeps the types of what an operation is made of. */
export function operation<Path extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType>(
  described: Operation<Path, Query, Answer>,
): Operation<Path, Query, Answer> {
  return described;
}

/** What an operation was asked, read: its path and its query. */
export type Asked<Of extends Operation> = z.output<Of["pathParameters"]> & z.output<Of["query"]>;

/** One address of the API that is written to: what it takes, who may, and what it answers. */
export interface WriteOperation<Body extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType> {
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** What the token must be good for. */
  readonly scope: TokenScope;
  /** What is sent, as JSON. */
  readonly body: Body;
  readonly answer: Answer;
  /** What is answered in its place where the body asks only for a preview. */
  readonly preview: z.ZodType;
  /** Bodies to try, each answered with 201 by a record with the shipped histories. */
  readonly examples: readonly object[];
}

/** Keeps the types of what a write is made of. */
export function writeOperation<Body extends z.ZodType, Answer extends z.ZodType>(
  described: WriteOperation<Body, Answer>,
): WriteOperation<Body, Answer> {
  return described;
}
