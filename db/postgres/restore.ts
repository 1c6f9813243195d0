import { existsSync } from "node:fs";
import { Client, escapeIdentifier } from "pg";
import type { Restored } from "../backed-up.ts";
import { codeOf, DatabaseUnavailable } from "../unavailable.ts";
import { readDump } from "./backup.ts";
import { CONNECT_WITHIN_MS, reach } from "./connect.ts";
import { migratePostgres } from "./migrate.ts";
import { connectionOf, type PostgresAddress, runProgram } from "./programs.ts";

/**
 * Puts a backup in the place of a database that no program is connected to, and keeps that one on the server under
 * another name. The backup becomes a database of its own first, is checked and brought up to this version, so that a
 * failure at any point leaves the other as it was. `now` is an ISO instant. Throws `DatabaseUnavailable`.
 */
export async function restorePostgres(address: PostgresAddress, backup: string, now: string): Promise<Restored> {
  if (!existsSync(backup)) throw new DatabaseUnavailable(`There is no backup ${backup}`);
  const counted = await readDump(backup);
  const name = decodeURIComponent(new URL(address.url).pathname.slice(1));
  const restoring = besides(name, "_restoring");
  const replaced = besides(name, `_replaced_${now.replaceAll(/\D/g, "")}`);
  const server = await connectBeside(address);
  try {
    await server.query(`drop database if exists ${escapeIdentifier(restoring)}`);
    await server.query(`create database ${escapeIdentifier(restoring)} template template0`);
    await fill(under(address, restoring), backup);
    const wasThere = await swap(server, { name, restoring, replaced });
    return { ...counted, replaced: wasThere ? replaced : null };
  } finally {
    await server.query(`drop database if exists ${escapeIdentifier(restoring)}`);
    await server.end();
  }
}

/** PostgreSQL cuts a name after 63 characters without an error. */
function besides(name: string, suffix: string): string {
  return name.slice(0, 63 - suffix.length) + suffix;
}

/** The same server's maintenance database: nobody can rename the one they are connected to. */
async function connectBeside(address: PostgresAddress): Promise<Client> {
  const { url, shown } = under(address, "postgres");
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN_MS });
  await reach(shown, () => client.connect());
  return client;
}

function under({ url, shown }: PostgresAddress, name: string): PostgresAddress {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(name)}`;
  return { url: other.href, shown: `${name} beside ${shown}` };
}

async function fill(address: PostgresAddress, backup: string): Promise<void> {
  const { dbname, env } = connectionOf(address);
  const whole = ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges"];
  await runProgram("pg_restore", [...whole, `--dbname=${dbname}`, backup], { env });
  await migratePostgres(address.url, address.shown);
}

const IN_USE = "55006";

/** Both names change at once, or neither. PostgreSQL refuses while anybody is connected to either. */
async function swap(
  server: Client,
  { name, restoring, replaced }: { name: string; restoring: string; replaced: string },
): Promise<boolean> {
  const rename = (from: string, to: string) =>
    server.query(`alter database ${escapeIdentifier(from)} rename to ${escapeIdentifier(to)}`);
  await server.query("begin");
  try {
    const { rowCount } = await server.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 1) await rename(name, replaced);
    await rename(restoring, name);
    await server.query("commit");
    return rowCount === 1;
  } catch (error) {
    await server.query("rollback");
    if (codeOf(error) !== IN_USE) throw error;
    throw new DatabaseUnavailable(`The database ${name} is open in another program: stop the server first`, {
      cause: error,
    });
  }
}
