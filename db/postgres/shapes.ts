import { sql } from "drizzle-orm";
import type { Shapes } from "../constraints.ts";

/**
 * `is not distinct from`, not `=`: PostgreSQL writes "infinity" as NULL, and a CHECK that comes out NULL passes. A text
 * that is no day at all fails its cast, which refuses the row as a failed CHECK would.
 */
export const shapes: Shapes = {
  day: (column) => sql`to_char(${column}::date, 'YYYY-MM-DD') is not distinct from ${column}`,
  instant: (column) =>
    sql`to_char(${column}::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') is not distinct from ${column}`,
  slug: (column) => sql`${column} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`,
  edtf: (column) => sql`${column} ~ '^[0-9]{4}[0-9/.-]*$' and length(${column}) <= 21`,
  region: (column) => sql`${column} ~ '^([A-Z]{2}|001)$'`,
  numbered: (column, prefix) => sql`${column} ~ ${sql.raw(`'^${prefix}[0-9]+$'`)}`,
  oneOf: (column, words) => sql`${column} in (${sql.join([...words], sql`, `)})`,
};
