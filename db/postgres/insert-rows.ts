import { getTableName, sql } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT, PgTable } from "drizzle-orm/pg-core";
import { inBatches } from "../batches.ts";
import type { TableName } from "../db.ts";
import type { Writer } from "../transactions.ts";
import * as tables from "./schema.ts";

const byName: Readonly<Record<TableName, PgTable>> = tables;

/**
 * Many rows a statement. Their ids are asked of the sequence beforehand: PostgreSQL does not promise that what an INSERT
 * returns is in the order of its rows.
 */
export function insertRowsInto<Result extends PgQueryResultHKT>(orm: PgDatabase<Result>): Writer["insertRows"] {
  return async (name, rows) => {
    const table = byName[name];
    const ids = "id" in table ? await nextIds(orm, getTableName(table), rows.length) : [];
    const numbered = rows.map((row, index) => (index in ids ? { ...row, id: ids[index] } : row));
    await inBatches(numbered, (batch) => orm.insert(table).values(batch));
    return ids;
  };
}

async function nextIds<Result extends PgQueryResultHKT>(
  orm: PgDatabase<Result>,
  table: string,
  count: number,
): Promise<readonly number[]> {
  const next = sql`nextval(pg_get_serial_sequence(${table}, 'id'))`.mapWith(Number);
  const rows = await orm.select({ id: next }).from(sql`generate_series(1, ${count})`);
  return rows.map(({ id }) => id);
}
