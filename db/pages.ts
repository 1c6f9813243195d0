const PAGE_SIZE = 500;

/** Reads a table in the order of its ids, a page at a time: `read` answers the rows behind an id, at most `limit`. */
export async function* inPages<Row extends { readonly id: number }>(
  read: (after: number, limit: number) => PromiseLike<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  let after = 0;
  for (;;) {
    const rows = await read(after, PAGE_SIZE);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}
