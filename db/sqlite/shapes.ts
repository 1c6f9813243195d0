import { sql, type SQLWrapper } from "drizzle-orm";
import type { Shapes } from "../constraints.ts";

/**
 * `is`, not `=`: SQLite's date functions answer NULL to nonsense, and a CHECK that comes out NULL passes. `=` for each
 * word, not `in`: of a list of more than two SQLite makes a table at each statement, and looks the word up in it.
 */
export const shapes: Shapes = {
  day: (column) => sql`date(${column}) is ${column}`,
  instant: (column) => sql`strftime('%Y-%m-%dT%H:%M:%fZ', ${column}) is ${column}`,
  slug: (column) =>
    sql`${column} <> '' and ${column} not glob '*[^a-z0-9-]*' and ${column} not glob '-*' and ${column} not glob '*-' and ${column} not glob '*--*'`,
  edtf: (column) =>
    sql`${column} glob '[0-9][0-9][0-9][0-9]*' and ${column} not glob '*[^0-9/.-]*' and length(${column}) <= 21`,
  region: (column) => sql`${column} = '001' or ${column} glob '[A-Z][A-Z]'`,
  numbered: (column: SQLWrapper, prefix: string) => {
    const [start, rest] = [sql.raw(`'${prefix}[0-9]*'`), sql.raw(String(prefix.length + 1))];
    return sql`${column} glob ${start} and substr(${column}, ${rest}) not glob '*[^0-9]*'`;
  },
  oneOf: (column, words) =>
    sql.join(
      words.map((word) => sql`${column} = ${word}`),
      sql` or `,
    ),
};
