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
