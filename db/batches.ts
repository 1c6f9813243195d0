/** SQLite binds at most 32,766 values in a statement, and no table has more than 40 columns. */
const AT_ONCE = 512;

/** Runs a statement over rows, a few hundred at a time where nothing else is said, one after the other. */
export async function inBatches<Row>(
  rows: readonly Row[],
  run: (batch: Row[]) => PromiseLike<unknown>,
  atOnce = AT_ONCE,
): Promise<void> {
  for (let start = 0; start < rows.length; start += atOnce) await run(rows.slice(start, start + atOnce));
}

/**
 * Asks for the rows of a list of values, each value once, a few hundred by a statement and one statement after the other:
 * all at once took a dump half as much memory again. The last value stands in for what a list lacks to the next power of
 * two: else each length would be a statement of its own, to be prepared and remembered.
 */
export async function inLists<Value, Answer>(
  values: readonly Value[],
  ask: (list: Value[]) => PromiseLike<readonly Answer[]>,
): Promise<readonly Answer[]> {
  const wanted = [...new Set(values)];
  const answers: Answer[] = [];
  for (let start = 0; start < wanted.length; start += AT_ONCE)
    answers.push(...(await ask(padded(wanted.slice(start, start + AT_ONCE)))));
  return answers;
}

function padded<Value>(list: Value[]): Value[] {
  const missing = 2 ** Math.ceil(Math.log2(list.length)) - list.length;
  return [...list, ...list.slice(-1).flatMap((last) => Array.from({ length: missing }, () => last))];
}
