import { sql, type SQLWrapper } from "drizzle-orm";
import type { Shapes } from "../constraints.ts";

/** `is`, not `=`: SQLite's date functions answer NULL to nonsense, and a CHECK that comes out NULL passes. */
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
};
