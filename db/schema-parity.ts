import type { Tables } from "./db.ts";
import type * as sqlite from "./sqlite/schema.ts";

type SqliteTables = typeof sqlite;

type Rows = Record<string, { readonly $inferSelect: unknown; readonly $inferInsert: unknown }>;

/** Equal in both directions, optional and readonly marks included. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The names of the tables that only one of the schemas has, or whose rows differ when read or written. */
type Unlike<A extends Rows, B extends Rows> = {
  [Name in keyof A | keyof B]: Name extends keyof A & keyof B
    ? Same<
        [A[Name]["$inferSelect"], A[Name]["$inferInsert"]],
        [B[Name]["$inferSelect"], B[Name]["$inferInsert"]]
      > extends true
      ? never
      : Name
    : Name;
}[keyof A | keyof B];

type Differing = Unlike<Tables, SqliteTables>;

/**
 * Passes SQLite's tables off as the seam's. Where the schemas differ, the call does not compile: no table is `never`,
 * and the compiler says which would have to be.
 */
export function asTables(tables: SqliteTables & Record<Differing, never>): Tables {
  return tables as unknown as Tables;
}
