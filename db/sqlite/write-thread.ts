import { Worker } from "node:worker_threads";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import type { TableName, WriteQueries } from "../db.ts";
import { RECORD_TABLES, type RecordTable } from "../dump/record-tables.ts";
import { readLogger } from "../reads.ts";
import { ALONE, type Writer } from "../transactions.ts";
import { addInserts, numberedTable } from "./insert-rows.ts";
import type { Transactions } from "./open.ts";
import type { Insert } from "./run-insert.ts";

/** What the thread is sent. It does one after the other, and answers all but inserts, by their number. */
export type Sent = Inserts | Numbered;
export type Numbered =
  | ({ readonly what: "ask"; readonly number: number } & Question)
  | { readonly what: "roll back"; readonly number: number }
  | { readonly what: "close"; readonly number: number };

export interface Inserts {
  readonly what: "insert";
  readonly inserts: readonly Insert[];
}

export interface Question {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** Drizzle's. */
  readonly method: "run" | "all" | "values" | "get";
}

export type Answer =
  | { readonly number: number; readonly rows: unknown }
  | { readonly number: number; readonly problem: { readonly message: string; readonly code: string | undefined } };

interface Waiting {
  readonly resolve: (rows: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Transactions in a thread of its own, for whoever has many rows to write: it makes the next ones while SQLite inserts
 * these. Nobody waits for an insert. What is wrong with one comes out with the next question, or with the commit, which
 * then fails; the ids are foretold, since nobody else writes meanwhile, and the thread checks them.
 */
export function transactionsInThread(path: string) {
  const thread = new WriteThread(path);
  return {
    within: <T>(work: (writer: Writer) => Promise<T>) => thread.within(work),
    close: () => thread.close(),
  } satisfies Transactions;
}

/**
 * Rows of the record are held back until there are as many: an import has a few at a time for each of many tables, and
 * statements of a few rows take longer, and so does sending each by itself. Many more, and the thread waits for them. What
 * is not of the record comes in larger lists, and goes behind all that is held.
 */
const ROWS_HELD = 512;

class WriteThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #writer: Writer;
  readonly #held = new Map<RecordTable, Insert[]>();
  #rowsHeld = 0;
  #asked = 0;
  #broken: { readonly by: unknown } | null = null;
  /** By table, the last id given; null where it has to be asked, since another than these inserts may have given one. */
  #lastIds: Promise<Map<string, number>> | null = null;

  constructor(path: string) {
    this.#worker = new Worker(new URL("write-thread-worker.ts", import.meta.url), { workerData: path });
    this.#worker.on("message", (answer: Answer) => this.#settle(answer));
    this.#worker.on("error", (error) => this.#break(error));
    this.#worker.on("exit", () => this.#end());
    const q = drizzle(async (sql, parameters, method) => ({ rows: await this.#ask({ sql, parameters, method }) }), {
      logger: readLogger,
    }) as unknown as WriteQueries;
    this.#writer = { q, insertRows: (name, rows) => this.#insert(name, rows), ...ALONE };
  }

  async within<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    try {
      await this.#ask(statement("BEGIN IMMEDIATE"));
      const result = await work(this.#writer);
      await this.#ask(statement("COMMIT"));
      return result;
    } catch (error) {
      this.#dropHeld();
      // Where the thread is gone, so is its transaction, and `error` says why.
      if (!this.#broken) await this.#request((number) => ({ what: "roll back", number }));
      throw error;
    }
  }

  async close(): Promise<void> {
    if (!this.#broken) await this.#request((number) => ({ what: "close", number }));
    this.#end();
  }

  async #insert(...[name, rows]: Parameters<Writer["insertRows"]>): Promise<readonly number[]> {
    const table = numberedTable(name, rows);
    if (table === null) {
      if (rows.some((row) => "id" in row)) this.#lastIds = null;
      this.#sendSoon(name, rows, null);
      return [];
    }
    const lastIds = await (this.#lastIds ??= this.#askLastIds());
    const before = lastIds.get(table) ?? 0;
    lastIds.set(table, before + rows.length);
    this.#sendSoon(name, rows, before);
    return rows.map((_, index) => before + 1 + index);
  }

  async #askLastIds(): Promise<Map<string, number>> {
    const rows = await this.#ask({ sql: "select name, seq from sqlite_sequence", parameters: [], method: "all" });
    return new Map(rows as [string, number][]);
  }

  /** Answers rows of bare columns, for "get" the columns of the one row. */
  async #ask(question: Question): Promise<unknown[]> {
    if (/^(?:begin|insert)\b/i.test(question.sql)) this.#lastIds = null;
    return (await this.#request((number) => ({ what: "ask", number, ...question }))) as unknown[];
  }

  #request(toSent: (number: number) => Numbered): Promise<unknown> {
    this.#asked += 1;
    const number = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      if (this.#broken) this.#break(this.#broken.by);
      else {
        this.#sendHeld();
        this.#send(toSent(number));
      }
    });
  }

  #sendSoon(name: TableName, rows: readonly object[], before: number | null): void {
    if (!isOfRecord(name)) {
      this.#sendHeld();
      this.#send({ what: "insert", inserts: addInserts([], name, rows, before) });
      return;
    }
    const inserts = this.#held.get(name) ?? [];
    addInserts(inserts, name, rows, before);
    this.#held.set(name, inserts);
    this.#rowsHeld += rows.length;
    if (this.#rowsHeld >= ROWS_HELD) this.#sendHeld();
  }

  #sendHeld(): void {
    const inserts = this.#takeHeld();
    if (inserts.length > 0) this.#send({ what: "insert", inserts });
  }

  /** Each table's rows behind those that they refer to. */
  #takeHeld(): readonly Insert[] {
    const inserts = RECORD_TABLES.flatMap((name) => this.#held.get(name) ?? []);
    this.#dropHeld();
    return inserts;
  }

  #dropHeld(): void {
    this.#held.clear();
    this.#rowsHeld = 0;
  }

  #send(sent: Sent): void {
    this.#worker.postMessage(sent);
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if ("rows" in answer) waiting?.resolve(answer.rows);
    else waiting?.reject(Object.assign(new Error(answer.problem.message), { code: answer.problem.code }));
  }

  #end(): void {
    if (!this.#broken) this.#break(new Error("The thread that writes has ended"));
  }

  /** The thread is gone: whoever waits for it, now or later, is told why. */
  #break(error: unknown): void {
    this.#broken = { by: error };
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function isOfRecord(name: TableName): name is RecordTable {
  return (RECORD_TABLES as readonly TableName[]).includes(name);
}

function statement(sql: string): Question {
  return { sql, parameters: [], method: "run" };
}
