import * as z from "zod";
import type { Operation, WriteOperation } from "#app/api/operation.ts";
import { OPERATIONS, WRITE_OPERATIONS } from "./operations.ts";

const VERSION = "1.0.0";

/** A problem with a request (RFC 9457). */
const problemSchema = z.object({
  type: z.literal("about:blank"),
  status: z.int(),
  title: z.string(),
  detail: z.string().optional(),
  errors: z
    .array(z.object({ detail: z.string(), pointer: z.string().describe("A JSON Pointer into what was sent") }))
    .optional(),
  confirm: z.string().optional().describe("Sent back as “confirmed”, it says that what errors ask is meant"),
  conflicts: z
    .array(
      z.object({
        pointer: z.string().describe("What was based on another version"),
        version: z.int().describe("The version there is by now"),
        edit: z.object({ by: z.string(), recordedAt: z.string() }).nullable().describe("Whose edit it was"),
      }),
    )
    .optional(),
});

/** The API as OpenAPI 3.1 describes it, made from the schemas that read its requests and that tests hold its answers against. */
export function toOpenApi(server: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Slateline",
      version: VERSION,
      description: "Every release date a film has, and every one it used to have. v1 only ever gains fields.",
      license: { name: "CC0 1.0", identifier: "CC0-1.0" },
    },
    servers: [{ url: server }],
    paths: Object.fromEntries(allPaths().map((path) => [path, toPathItem(path)])),
    components: {
      schemas: { Problem: jsonSchema(problemSchema, "output") },
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A token that an editor made at the desk" },
      },
    },
  };
}

function allPaths(): readonly string[] {
  return [...new Set([...OPERATIONS, ...WRITE_OPERATIONS].map(({ path }) => path))];
}

function toPathItem(path: string) {
  const read = OPERATIONS.find((operation) => operation.path === path);
  const write = WRITE_OPERATIONS.find((operation) => operation.path === path);
  return { ...(read && { get: toOperation(read) }), ...(write && { post: toWriteOperation(write) }) };
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly description: string;
  readonly schema: object;
}

/** What an operation takes, its path first. */
export function parametersOf({ pathParameters, query }: Operation): readonly Parameter[] {
  return [...parameters(pathParameters, "path"), ...parameters(query, "query")];
}

function parameters(schema: z.ZodObject, place: Parameter["in"]): Parameter[] {
  return Object.entries<z.ZodType>(schema.shape).map(([name, shape]) => {
    const { description = "", ...described } = jsonSchema(shape, "input");
    const required = !z.safeParse(shape, undefined).success;
    return { name, in: place, required, description, schema: described };
  });
}

function toOperation(operation: Operation) {
  const { summary, description, answer, pathParameters } = operation;
  const named = Object.keys(pathParameters.shape).length > 0;
  return {
    summary,
    description,
    operationId: operationIdOf("get", operation.path),
    parameters: parametersOf(operation),
    responses: {
      200: {
        description: "What was asked for",
        content: { "application/json": { schema: jsonSchema(answer, "output") } },
      },
      304: { description: "The same as what If-None-Match names" },
      ...(named && { 308: { description: "It has another address by now" }, 404: problem("Nothing has this address") }),
      400: problem("The query cannot be read; errors says which part of it"),
      429: problem("Too many requests; RateLimit and Retry-After say when to go on"),
      500: FAILURE,
    },
  };
}

function toWriteOperation({ path, summary, description, scope, body, answer, preview, examples }: WriteOperation) {
  const tried = Object.fromEntries(examples.map((value, index) => [String(index + 1), { value }]));
  return {
    summary,
    description,
    operationId: operationIdOf("post", path),
    security: [{ token: [scope] }],
    parameters: [IDEMPOTENCY_KEY],
    requestBody: {
      required: true,
      content: { "application/json": { schema: jsonSchema(body, "input"), examples: tried } },
    },
    responses: {
      200: {
        description: "What it would do, where only a preview was asked for",
        content: { "application/json": { schema: jsonSchema(preview, "output") } },
      },
      201: {
        description: "It is on record",
        headers: { Location: { description: "Where the API tells it", schema: { type: "string" } } },
        content: { "application/json": { schema: jsonSchema(answer, "output") } },
      },
      ...WRITE_PROBLEMS,
    },
  };
}

const FAILURE = problem("Something went wrong on the server");

const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "Names the request: sent again with the same key within 24 hours, it gets the same answer",
  schema: { type: "string", minLength: 1, maxLength: 255 },
} as const;

const WRITE_PROBLEMS = {
  400: problem("This is not JSON, the key cannot be read, or there is a query"),
  401: problem("There is no token, or it is not good, or not any more"),
  403: problem("The token is not good for this scope"),
  409: problem("It asks first (confirm), something was changed meanwhile (conflicts), or the key is under way"),
  413: problem("More than 1,000,000 bytes"),
  415: problem("Something other than JSON"),
  422: problem("It cannot be put on record; errors says which part and why. Or the key was another request's"),
  429: problem("Too many writes; RateLimit and Retry-After say when to go on"),
  500: FAILURE,
} as const;

function problem(description: string) {
  return { description, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };
}

/** `/films/{slug}/history` is `getFilmsSlugHistory`. */
function operationIdOf(method: "get" | "post", path: string): string {
  const words = path.replaceAll(/[^a-z]+([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return method + words.replaceAll("}", "");
}

/** JSON Schema 2020-12, as OpenAPI 3.1 has it, without the dialect that the document names for all. */
function jsonSchema(schema: z.core.$ZodType, io: "input" | "output") {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, reused: "inline" });
  return described;
}
