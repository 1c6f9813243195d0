/** The thread of `transactionsInThread`: it has the connection, and does what it is sent in the order it comes. */
import { parentPort, workerData } from "node:worker_threads";
import { codeOf } from "../unavailable.ts";
import { connect } from "./connect.ts";
import { runInsert } from "./run-insert.ts";
import { rememberStatements } from "./statements.ts";
import type { Answer, Inserts, Numbered, Question, Sent } from "./write-thread.ts";

const connection = rememberStatements(connect(String(workerData), { create: false }));
// Room for the pages that a transaction of hundreds of films changes, which are else written out and read again, and for
// some such transactions before their pages are put into their places: the same ones, mostly, in each. In KiB, and in pages.
connection.pragma("cache_size = -65536");
connection.pragma("wal_autocheckpoint = 10000");

/** What was wrong with an insert that nobody waited for, until the transaction is rolled back. */
let failure: { readonly error: unknown } | null = null;

parentPort?.on("message", (sent: Sent) => {
  if (sent.what === "insert") insert(sent);
  else parentPort?.postMessage(answerTo(sent));
});

function insert({ inserts }: Inserts): void {
  if (failure) return;
  try {
    if (!connection.inTransaction) throw new Error("Rows were inserted after their transaction was over");
    for (const one of inserts) {
      const last = runInsert(connection, one);
      if (one.lastId !== null && last !== one.lastId)
        throw new Error(`The database gave a row the id ${last}, and not ${one.lastId}`);
    }
  } catch (error) {
    failure = { error };
  }
}

function answerTo(sent: Numbered): Answer {
  const { number } = sent;
  try {
    return { number, rows: doAsAsked(sent) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { number, problem: { message, code: codeOf(error) } };
  }
}

function doAsAsked(sent: Numbered): unknown {
  if (sent.what === "roll back") return rollBack();
  if (sent.what === "close") return close();
  if (failure) throw failure.error;
  return rowsOf(sent);
}

function close(): void {
  connection.close();
  // The thread ends with the last of what it waits for.
  parentPort?.unref();
}

function rollBack(): void {
  failure = null;
  // SQLite has already rolled back where the disk was full.
  if (connection.inTransaction) connection.exec("ROLLBACK");
}

function rowsOf({ sql, parameters, method }: Question): unknown {
  const statement = connection.prepare(sql);
  if (!statement.reader) {
    statement.run(...parameters);
    return [];
  }
  return method === "get" ? statement.raw().get(...parameters) : statement.raw().all(...parameters);
}
