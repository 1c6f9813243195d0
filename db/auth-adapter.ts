import { type CleanedWhere, createAdapterFactory, type CustomAdapter } from "@better-auth/core/db/adapter";
import {
  and,
  asc,
  type Column,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  or,
  type SQL,
} from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Database, Tables } from "./db.ts";
import { hashToken } from "./token.ts";

/** The tables it may meet: none of the record's. */
const TABLES: ReadonlySet<string> = new Set<keyof Tables>(["users", "sessions", "accounts", "verifications"]);

/** The column whose value the library knows and the database must not. */
const TOKEN = "tokenHash";

type Row = Record<string, unknown>;
type Where = readonly CleanedWhere[];

interface Asked {
  readonly model: string;
  readonly where?: Where;
}

interface Page extends Asked {
  readonly limit: number;
  readonly sortBy?: { readonly field: string; readonly direction: "asc" | "desc" };
  readonly offset?: number;
}

/** What the sign-in library must be told of our tables: their names, and the columns that bear another name. */
export const AUTH_NAMES = {
  user: { modelName: "users" },
  session: {
    modelName: "sessions",
    fields: { token: TOKEN, updatedAt: "lastUsedAt", ipAddress: "address" },
  },
  account: { modelName: "accounts" },
  verification: { modelName: "verifications" },
} as const;

/**
 * better-auth's database, over the seam: it reads through `q`, and each of its writes is a transaction of its own, in
 * the one queue on SQLite. A session's token is hashed on its way in and in what is looked for; only to whoever brought
 * the token is it given back, so that a read of the table signs nobody in.
 */
export function authAdapter(db: Database) {
  const adapter = { ...reading(db), ...writing(db) };
  return createAdapterFactory({
    config: { adapterId: "slateline", supportsDates: false },
    // The library lets its caller name the type of each row, which no adapter can keep at run time.
    adapter: () => adapter as unknown as CustomAdapter,
  });
}

function reading(db: Database) {
  return {
    async findOne({ model, where }: Asked) {
      const table = tableOf(db, model);
      const [row] = await db.q.select().from(table).where(condition(table, where)).limit(1);
      return withToken(row, tokenIn(where)) ?? null;
    },
    async findMany({ model, where, limit, sortBy, offset = 0 }: Page) {
      const table = tableOf(db, model);
      const order = sortBy?.direction === "desc" ? desc : asc;
      return db.q
        .select()
        .from(table)
        .where(condition(table, where))
        .orderBy(order(columnOf(table, sortBy?.field ?? "id")))
        .limit(limit)
        .offset(offset);
    },
    async count({ model, where }: Asked) {
      const table = tableOf(db, model);
      return db.q.$count(table, condition(table, where));
    },
  };
}

function writing(db: Database) {
  const update = ({ model, where, update: data }: Asked & { readonly update: Row }): Promise<Row[]> => {
    const table = tableOf(db, model);
    const set = toStored(table, data);
    return db.tx(({ q }) => q.update(table).set(set).where(condition(table, where)).returning());
  };
  const remove = ({ model, where }: Asked): Promise<Row[]> => {
    const table = tableOf(db, model);
    return db.tx(({ q }) => q.delete(table).where(condition(table, where)).returning());
  };
  return {
    async create({ model, data }: { readonly model: string; readonly data: Row }) {
      const table = tableOf(db, model);
      const [row] = await db.tx(({ q }) => q.insert(table).values(toStored(table, data)).returning());
      return withToken(row, data[TOKEN]);
    },
    update: async (asked: Asked & { readonly update: Row }) =>
      withToken((await update(asked))[0], tokenIn(asked.where)) ?? null,
    updateMany: async (asked: Asked & { readonly update: Row }) => (await update(asked)).length,
    delete: async (asked: Asked) => void (await remove(asked)),
    deleteMany: async (asked: Asked) => (await remove(asked)).length,
  };
}

function tableOf({ t }: Database, model: string): PgTable {
  if (!TABLES.has(model)) throw new TypeError(`The sign-in library has no table ${model}`);
  return t[model as "users"];
}

/** Refuses a column that the table has not: the builder would drop it without a word. */
function columnOf(table: PgTable, field: string): Column {
  const column = getTableColumns(table)[field];
  if (!column) throw new TypeError(`The sign-in library knows a column that is not there: ${field}`);
  return column;
}

function toStored(table: PgTable, data: Row): Row {
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => [columnOf(table, field) && field, hashed(field, value)]),
  );
}

function hashed(field: string, value: unknown): unknown {
  if (field !== TOKEN) return value;
  return Array.isArray(value) ? value.map(String).map(hashToken) : hashToken(String(value));
}

function tokenIn(where: Where = []): unknown {
  return where.find(({ field, operator }) => field === TOKEN && operator === "eq")?.value;
}

function withToken(row: Row | undefined, token: unknown): Row | undefined {
  return row && token !== undefined ? { ...row, [TOKEN]: token } : row;
}

/** Undefined where nothing is asked for, which is everything. */
function condition(table: PgTable, where: Where = []): SQL | undefined {
  const said = (connector: CleanedWhere["connector"]) =>
    where.filter((clause) => clause.connector === connector).map((clause) => comparison(table, clause));
  return and(...said("AND"), or(...said("OR")));
}

function comparison(table: PgTable, { field, operator, value }: CleanedWhere): SQL {
  const column = columnOf(table, field);
  const wanted = hashed(field, value);
  switch (operator) {
    case "eq":
      return wanted === null ? isNull(column) : eq(column, wanted);
    case "ne":
      return ne(column, wanted);
    case "lt":
      return lt(column, wanted);
    case "lte":
      return lte(column, wanted);
    case "gt":
      return gt(column, wanted);
    case "gte":
      return gte(column, wanted);
    case "in":
      return inArray(column, Array.isArray(wanted) ? wanted : [wanted]);
    default:
      throw new TypeError(`The sign-in library asks by "${operator}", which nothing here needs`);
  }
}
