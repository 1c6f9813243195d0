import * as z from "zod";
import type { Operation } from "#app/api/operation.ts";
import { OPERATIONS } from "./operations.ts";

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
    paths: Object.fromEntries(OPERATIONS.map((operation) => [operation.path, { get: toOperation(operation) }])),
    components: { schemas: { Problem: jsonSchema(problemSchema, "output") } },
  };
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
    operationId: operationId(operation),
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
    },
  };
}

function problem(description: string) {
  return { description, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };
}

/** `/films/{slug}/history` is `getFilmsSlugHistory`. */
function operationId({ path }: Operation): string {
  return `get${path.replaceAll(/[^a-z]+([a-z])/g, (_, letter: string) => letter.toUpperCase()).replaceAll("}", "")}`;
}

/** JSON Schema 2020-12, as OpenAPI 3.1 has it, without the dialect that the document names for all. */
function jsonSchema(schema: z.core.$ZodType, io: "input" | "output") {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, reused: "inline" });
  return described;
}
