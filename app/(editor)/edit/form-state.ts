import type { Refusal } from "../session.ts";

/** What a form is told after it was sent. */
export interface Answered {
  /** What is wrong, by the name of the field; under `form`, with the whole. */
  readonly problems?: Readonly<Record<string, string>>;
  /** What was typed, but for passwords, to be there again. */
  readonly typed?: Readonly<Record<string, string>>;
  /** What was done, in words. */
  readonly done?: string;
  /** A one-time link that was made: shown once, kept nowhere. */
  readonly link?: string;
  /** A token that was made: shown once, kept nowhere. */
  readonly token?: string;
}

export type FormState = Answered | Refusal;

/** Before anything was sent. */
export const UNSENT: FormState = {};

/** The answer without the refusal, whose forms show the same fields. */
export function answered(state: FormState): Answered {
  return "refused" in state ? {} : state;
}

/** What was typed into fields that are no passwords, to be there again when the form comes back. */
export function typedIn(form: FormData, names: readonly string[]): Record<string, string> {
  const values = names.map((name) => [name, form.get(name)] as const);
  return Object.fromEntries(values.filter((entry): entry is readonly [string, string] => typeof entry[1] === "string"));
}

/** What is wrong under each name, the first thing only: what a schema found, in the words of its messages. */
export function problemsOf(
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): Record<string, string> {
  return Object.fromEntries(issues.toReversed().map(({ path, message }) => [String(path[0] ?? "form"), message]));
}
