/** The build fails where the two schemas differ: the casts in `sqlite/open.ts` rest on this. */
import type { Tables } from "./db.ts";
import type * as sqlite from "./sqlite/schema.ts";

type SqliteTables = typeof sqlite;

/** Names the tables whose rows differ, so that the error says which. */
type Unlike = {
  [Name in keyof Tables | keyof SqliteTables]: Name extends keyof Tables & keyof SqliteTables
    ? Same<Tables[Name]["$inferSelect"], SqliteTables[Name]["$inferSelect"]> extends true
      ? Same<Tables[Name]["$inferInsert"], SqliteTables[Name]["$inferInsert"]> extends true
        ? never
        : Name
      : Name
    : Name;
}[keyof Tables | keyof SqliteTables];

/** Equal in both directions, optional and readonly marks included. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Nothing<T extends never> = T;

/** `never`; otherwise this line does not compile and names the tables that differ. */
export type SchemaParity = Nothing<Unlike>;
