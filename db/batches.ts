/** SQLite binds at most 32,766 values in a statement, and no table has more than 40 columns. */
const ROWS_AT_ONCE = 500;

/** Runs a statement over rows, a few hundred at a time, one after the other; answers all its answers, in order. */
export async function inBatches<Row, Answer>(
  rows: readonly Row[],
  run: (batch: Row[]) => PromiseLike<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    answers.push(await run(rows.slice(start, start + ROWS_AT_ONCE)));
  return answers;
}
