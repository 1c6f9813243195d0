import { type AnyColumn, asc, between, getTableColumns, gt, max } from "drizzle-orm";
import type { Db, TableName } from "../db.ts";
import { inPages } from "../pages.ts";

/**
 * The tables of the record, each behind those that its rows refer to. Not among them: accounts and sessions, secrets, what
 * the search is made of (made anew where a dump is read), and the log by which servers drop kept pages. A dump is read in
 * this order, and the thread that writes an import inserts in it.
 */
export const RECORD_TABLES = [
  "changesets",
  "franchises",
  "films",
  "sources",
  "titles",
  "studios",
  "studioAliases",
  "filmStudios",
  "releases",
  "announcements",
  "announcementStudios",
  "dateChanges",
  "releaseStates",
  "citations",
  "claims",
  "revisions",
  "redirects",
  "settlements",
] as const satisfies readonly TableName[];

export type RecordTable = (typeof RECORD_TABLES)[number];

/** A row by the names of the schema file. */
export type RecordRow = Readonly<Record<string, unknown>>;

interface Part {
  readonly of: RecordTable;
  /** The column that says of which. */
  readonly by: string;
  /** The columns that tell apart those of one. */
  readonly key: readonly string[];
}

/** Tables whose rows have no id of their own, and whose they are. */
const PARTS = {
  filmStudios: { of: "films", by: "filmId", key: ["studioId", "role"] },
  announcementStudios: { of: "announcements", by: "announcementId", key: ["studioId"] },
  releaseStates: { of: "releases", by: "releaseId", key: ["knownFrom"] },
} as const satisfies Partial<Record<RecordTable, Part>>;

/** Parents whose parts are read together. */
const PARENTS = 500;

/** The columns of a table, in the order of the schema file. */
export function columnsOf({ t }: Db, name: RecordTable): readonly string[] {
  return Object.keys(getTableColumns(anyTable(t, name)));
}

/** All rows of a table by their ids, or by those of what they are part of, a page at a time. */
export async function* readRows(db: Db, name: RecordTable): AsyncGenerator<readonly RecordRow[]> {
  if (isPart(name)) yield* readParts(db, name);
  else yield* readWithIds(db, name);
}

function readWithIds({ q, t }: Db, name: RecordTable): AsyncGenerator<readonly RecordRow[]> {
  const table = anyTable(t, name);
  return inPages((after, limit) =>
    q.select(getTableColumns(table)).from(table).where(gt(table.id, after)).orderBy(asc(table.id)).limit(limit),
  );
}

async function* readParts({ q, t }: Db, name: keyof typeof PARTS): AsyncGenerator<readonly RecordRow[]> {
  const { of, by, key }: Part = PARTS[name];
  const [table, parents] = [anyTable(t, name), anyTable(t, of)];
  const columns: Record<string, AnyColumn> = getTableColumns(table);
  const order = [by, ...key].flatMap((column) => columns[column] ?? []).map((column) => asc(column));
  const parent = columns[by];
  if (!parent) throw new TypeError(`The table ${name} has no column ${by}`);
  const [{ last } = { last: 0 }] = await q
    .select({ last: max(parents.id) })
    .from(parents)
    .limit(1);
  for (let from = 1; from <= (last ?? 0); from += PARENTS) {
    yield await q
      .select(getTableColumns(table))
      .from(table)
      .where(between(parent, from, from + PARENTS - 1))
      .orderBy(...order);
  }
}

function isPart(name: RecordTable): name is keyof typeof PARTS {
  return Object.hasOwn(PARTS, name);
}

/** Typed after one table with an id: a select from any of several is more than the builder's types can tell. */
function anyTable(t: Db["t"], name: RecordTable): Db["t"]["studios"] {
  return t[name] as unknown as Db["t"]["studios"];
}
