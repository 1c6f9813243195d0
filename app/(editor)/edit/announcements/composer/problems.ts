/** What is wrong, by field: "announcedOn", "lines.2.date". */
export type Problems = ReadonlyMap<string, string>;

interface FieldProblem {
  readonly field: string;
  readonly problem: string;
}

/** The first problem of each field; those found here come before those that the server found. */
export function toProblems(here: readonly FieldProblem[], there: readonly FieldProblem[]): Problems {
  const problems = [...here, ...there].toReversed();
  return new Map(problems.map(({ field, problem }) => [field, problem]));
}

/** The id of a field's input, so that the first with a problem can be gone to. */
export function fieldId(field: string): string {
  return `field-${field.replaceAll(".", "-")}`;
}

/** The problems of one line alone. */
export function problemsOfLine(problems: Problems, index: number): Problems {
  return new Map([...problems].filter(([field]) => field.startsWith(`lines.${index}.`)));
}

/** True where the same fields have the same problems. */
export function areSameProblems(a: Problems, b: Problems): boolean {
  return a.size === b.size && [...a].every(([field, problem]) => b.get(field) === problem);
}
