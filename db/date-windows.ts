import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/**
 * True of a date that reaches from one month into another: a season, a quarter, a year, no day and no month. Written the
 * same way in the index of such dates and in what is asked of it, because SQLite goes by the text.
 */
export function spansMonths({ earliest, latest }: { earliest: SQLWrapper; latest: SQLWrapper }): SQL {
  return sql`substr(${earliest}, 1, 7) <> substr(${latest}, 1, 7)`;
}
