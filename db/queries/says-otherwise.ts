import { or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../db.ts";

/** What revisions keep that is looked into by the database. */
type Key = "title" | "announcedOn" | "by" | "studios" | "publisher" | "publishedOn";

/** True for revisions of which one side says something else under one of these keys than the other. */
export function saysOtherwise({ t: { revisions: r } }: Db, ...keys: readonly Key[]): SQL | undefined {
  return or(
    ...keys.map((key) => {
      const name = sql.raw(`'${key}'`);
      return sql`${r.before} ->> ${name} is distinct from ${r.after} ->> ${name}`;
    }),
  );
}
