import type * as z from "zod";

/** What is wrong at one place of a file: where, what was found there, and what the format expects. */
export interface FileProblem {
  /** A JSON pointer (RFC 6901), "" for the whole; "line 3, column 5" where the text is no JSON. */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

/** Everything that a schema found wrong with a file's content, in the order of the file's keys as the schema has them. */
export function problemsOf(error: z.ZodError, content: unknown): FileProblem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return [problemAt(content, issue.path, issue.message)];
    return issue.keys.map((key) => problemAt(content, [...issue.path, key], "no such key"));
  });
}

/** One problem, with what the content has at that place. */
export function problemAt(content: unknown, path: readonly PropertyKey[], expected: string): FileProblem {
  return { place: toPointer(path), found: quoted(valueAt(content, path)), expected };
}

/** What a schema expected where it has no words of its own: the message of an issue that is not about a text. */
export function expectedOf(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "invalid_value") return oneOf(issue.values);
  if (issue.code === "invalid_type") return TYPES[issue.expected] ?? issue.expected;
  return undefined;
}

const TYPES: Record<string, string> = {
  object: "an object",
  array: "a list",
  boolean: "true or false",
  string: "text",
};

function oneOf(values: readonly unknown[]): string {
  const words = values.map((value) => JSON.stringify(value));
  return words.length === 1 ? `${words[0]}` : `one of ${words.join(", ")}`;
}

/** A JSON pointer. RFC 6901: "~" and "/" inside a key are written "~0" and "~1"; the whole content is "". */
export function toPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    content,
  );
}

const LONGEST_QUOTE = 80;

/** A value as JSON, cut where it would drown the sentence; a key that is missing has none. */
export function quoted(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null)
    return `an object with ${Object.keys(value).join(", ") || "no keys"}`;
  if (typeof value !== "string") return JSON.stringify(value);
  const characters = Array.from(value);
  if (characters.length <= LONGEST_QUOTE) return JSON.stringify(value);
  return `${JSON.stringify(characters.slice(0, LONGEST_QUOTE).join(""))}… (${characters.length} characters)`;
}
