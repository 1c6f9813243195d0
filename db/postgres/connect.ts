import { asc, sql } from "drizzle-orm";
import { bigint, integer, type PgDatabase, type PgQueryResultHKT, pgTable, text } from "drizzle-orm/pg-core";
import { type AppliedMigration, MIGRATIONS_TABLE } from "../migrations.ts";
import { codeOf, DatabaseUnavailable } from "../unavailable.ts";

export const CONNECT_WITHIN_MS = 10_000;

/** Not one of the schema's tables: it says which of them there are. */
export const migrationsTable = pgTable(MIGRATIONS_TABLE, {
  id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
  hash: text("hash").notNull(),
  when: bigint("created_at", { mode: "number" }).notNull(),
});

/** What the database says has been applied to it; nothing, where it has no such table. */
export async function appliedMigrations<Result extends PgQueryResultHKT>(
  orm: PgDatabase<Result>,
): Promise<AppliedMigration[]> {
  const [table] = await orm
    .select({ name: sql<string | null>`to_regclass(${MIGRATIONS_TABLE})::text` })
    .from(sql`(values (1)) as one`);
  if (!table?.name) return [];
  return orm
    .select({ hash: migrationsTable.hash, when: migrationsTable.when })
    .from(migrationsTable)
    .orderBy(asc(migrationsTable.id));
}

const REASONS: readonly (readonly [codes: RegExp, reason: string])[] = [
  [/^(ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|ENOENT)/, "does not answer. Is the server running?"],
  [/^(ENOTFOUND|EAI_AGAIN)/, "cannot be found. Check the host's name in DATABASE_URL"],
  [/^28/, "refused the user or the password in DATABASE_URL"],
  [/^3D000/, 'does not exist on that server. Create it with "createdb" first'],
  [/^42501/, "does not let this user create tables. Make the user the database's owner"],
  [/^53300/, "has no connection to spare. Close some, or raise max_connections"],
  [/^57P0/, "is starting or stopping. Try again in a moment"],
];

/** Makes the first connection. Throws `DatabaseUnavailable` whatever goes wrong, for not all of it has a code. */
export async function reach<Connection>(shown: string, connect: () => Promise<Connection>): Promise<Connection> {
  try {
    return await inWords(shown, connect);
  } catch (error) {
    if (error instanceof DatabaseUnavailable || !(error instanceof Error)) throw error;
    throw new DatabaseUnavailable(`The database ${shown} cannot be reached: ${error.message}`, { cause: error });
  }
}

/** Runs what opens or upgrades a database, and says in words what the network or the server answered by code. */
export async function inWords<T>(shown: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    const reason = REASONS.find(([codes]) => code && codes.test(code))?.[1];
    if (!reason) throw error;
    throw new DatabaseUnavailable(`The database ${shown} ${reason}`, { cause: error });
  }
}
