import type Sqlite from "better-sqlite3";
import type { Connection } from "./connect.ts";

/** Beyond the statements of the whole program; a list of another length makes another. */
const REMEMBERED = 500;

/** Lets a connection prepare each statement once: Drizzle asks for it anew each time, at the price of running it. */
export function rememberStatements(connection: Connection): Connection {
  return Object.assign(connection, { prepare: remembering(connection) });
}

/** Prepares each statement once. What such a statement is told to answer, it answers from then on. */
export function remembering(connection: Connection): (source: string) => Sqlite.Statement {
  const statements = new Map<string, Sqlite.Statement>();
  const prepare = connection.prepare.bind(connection);
  return (source) => {
    const statement = statements.get(source) ?? prepare(source);
    // Put last again, so that the first is the one longest unused.
    statements.delete(source);
    statements.set(source, statement);
    const [oldest] = statements.keys();
    if (statements.size > REMEMBERED && oldest !== undefined) statements.delete(oldest);
    return statement;
  };
}
