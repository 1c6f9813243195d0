import * as z from "zod";
import type { Operation, WriteOperation } from "#app/api/operation.ts";
import type { ReferenceEntry, ReferenceField } from "#components/developers/reference-view.ts";
import { parametersOf } from "./openapi.ts";

/** An operation in the words of the reference page, from the same schemas as the API's own. */
export function toReferenceEntry(operation: Operation): ReferenceEntry {
  const { path, summary, description, answer, examples } = operation;
  return {
    id: idOf(path),
    method: "GET",
    path,
    summary,
    description,
    parameters: parametersOf(operation).map(({ name, required, description: what, schema }) => ({
      name,
      type: typeOf(schemaOf(schema)),
      isRequired: required,
      description: what,
    })),
    fields: joined(fieldsOf(schemaOf(z.toJSONSchema(answer, { reused: "inline" })), "")),
    examples,
  };
}

/** A write in the words of the reference page: what it takes are the fields of its body, and of each thing in it. */
export function toWriteEntry({
  path,
  summary,
  description,
  scope,
  body,
  answer,
  examples,
}: WriteOperation): ReferenceEntry {
  const sent = z.toJSONSchema(body, { reused: "inline", io: "input" });
  const needed = new Set(sent.required);
  return {
    id: `post-${idOf(path)}`,
    method: "POST",
    path,
    summary,
    description: `${description} The token has to be good for ${scope}.`,
    parameters: joined(fieldsOf(schemaOf(sent), "")).map((field) => ({ ...field, isRequired: needed.has(field.name) })),
    fields: joined(fieldsOf(schemaOf(z.toJSONSchema(answer, { reused: "inline" })), "")),
    examples: examples.map((example) => JSON.stringify(example, null, 2)),
  };
}

function idOf(path: string): string {
  return path
    .replaceAll(/[^a-z]+/g, " ")
    .trim()
    .replaceAll(" ", "-");
}

/** What is read of a JSON Schema. */
interface JsonSchema {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly description?: string;
  readonly default?: unknown;
}

/** Written by `z.toJSONSchema`, whose own type leaves every keyword open. */
function schemaOf(schema: object): JsonSchema {
  return schema;
}

const DATE_FIELDS = "edtf precision earliest latest wording";

function typeOf(schema: JsonSchema): string {
  const kinds = alternatives(schema);
  if (kinds.length > 1) return [...new Set(kinds.map(typeOf))].join(" or ");
  if (schema.enum) return schema.enum.map(String).join(", ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  if (isDate(schema)) return "date";
  const standing = schema.default === undefined ? "" : `, ${JSON.stringify(schema.default)} where left out`;
  return `${schema.format ?? schema.type ?? "any"}${standing}`;
}

function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf ?? schema.oneOf ?? [schema];
}

function isDate({ properties }: JsonSchema): boolean {
  return properties !== undefined && Object.keys(properties).join(" ") === DATE_FIELDS;
}

/** The fields below a value, each by its path; dates are told once for all. */
function fieldsOf(schema: JsonSchema, path: string): ReferenceField[] {
  return alternatives(schema).flatMap((kind) => {
    if (kind.items) return fieldsOf(kind.items, `${path}[]`);
    if (!kind.properties || isDate(kind)) return [];
    return Object.entries(kind.properties).flatMap(([name, field]) => {
      const at = path === "" ? name : `${path}.${name}`;
      return [{ name: at, type: typeOf(field), description: field.description ?? "" }, ...fieldsOf(field, at)];
    });
  });
}

/** A field that several kinds of row have, told once. */
function joined(fields: readonly ReferenceField[]): ReferenceField[] {
  return [...Map.groupBy(fields, ({ name }) => name)].map(([name, same]) => ({
    name,
    type: [...new Set(same.map(({ type }) => type))].join(" or "),
    description: same.map(({ description }) => description).find((text) => text !== "") ?? "",
  }));
}
