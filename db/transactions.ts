import { AsyncLocalStorage } from "node:async_hooks";
import type {
  Database,
  Db,
  EngineName,
  Inserted,
  NewRow,
  ReadQueries,
  TableName,
  Tables,
  WriteDb,
  WriteQueries,
} from "./db.ts";

/** What an engine writes with inside one transaction. */
export interface Writer {
  readonly q: WriteQueries;
  /** Answers the ids of the rows, in their order; none for a table without. */
  readonly insertRows: (table: TableName, rows: readonly object[]) => Promise<readonly number[]>;
  /** Waits until no other transaction is between here and its commit. */
  readonly takeTurn: () => Promise<void>;
  readonly hasTurn: boolean;
}

/** The turn of a transaction beside which nobody writes, from its first statement on. */
export const ALONE: Pick<Writer, "takeTurn" | "hasTurn"> = { takeTurn: async () => undefined, hasTurn: true };

/** What an engine brings beside what it hands on as it is; `transact` and `snapshot` hand out builders that are good until the promise settles. */
export interface EngineParts extends Pick<Database, "moment" | "askAgain" | "close"> {
  readonly engine: EngineName;
  readonly t: Tables;
  readonly reader: ReadQueries;
  readonly transact: <T>(work: (writer: Writer) => Promise<T>) => Promise<T>;
  readonly snapshot: <T>(work: (reader: ReadQueries) => Promise<T>) => Promise<T>;
}

/** A transaction or snapshot, until its work is done. */
interface Loan {
  over: boolean;
}

/** The loan that this chain of calls works under: one transaction cannot wait for another that waits for it. */
const underWay = new AsyncLocalStorage<Loan>();

/** Adds to an engine what both need: no transaction inside a transaction, no builder that outlives its own. */
export function toDatabase({ engine, t, reader, transact, snapshot, ...asItIs }: EngineParts): Database {
  return {
    ...asItIs,
    engine,
    t,
    ...reading(reader, outside),
    async tx<T>(work: (db: WriteDb) => Promise<T>): Promise<T> {
      outside();
      return transact((writer) => lending((usable) => work({ engine, t, ...writing(writer, usable) })));
    },
    async snapshot<T>(work: (db: Db) => Promise<T>): Promise<T> {
      outside();
      return snapshot((moment) => lending((usable) => work({ engine, t, ...reading(moment, usable) })));
    },
  };
}

function outside(): void {
  const loan = underWay.getStore();
  if (loan && !loan.over)
    throw new Error("Inside a transaction or a snapshot, use the db it was given: another sees another moment");
}

/** Lends until the work is done: a builder kept longer would write outside any transaction, or in another's. */
async function lending<T>(work: (usable: () => void) => Promise<T>): Promise<T> {
  const loan: Loan = { over: false };
  const usable = (): void => {
    if (loan.over) throw new Error("This transaction is over: nothing can be asked or written through it any more");
  };
  try {
    return await underWay.run(loan, () => work(usable));
  } finally {
    loan.over = true;
  }
}

/** Only the reading methods, each asking first whether it may be used; a reader has no others at run time either. */
export function reading(builder: ReadQueries, mayUse: () => void): Pick<Db, "q" | "prepareOnce"> {
  return {
    q: {
      select: guarded(builder, "select", mayUse),
      selectDistinct: guarded(builder, "selectDistinct", mayUse),
      $count: guarded(builder, "$count", mayUse),
    },
    prepareOnce(prepared, make) {
      mayUse();
      const made = prepared.get(builder) ?? make();
      prepared.set(builder, made);
      return made;
    },
  };
}

function writing({ q, insertRows, takeTurn, hasTurn }: Writer, mayUse: () => void): Omit<WriteDb, "engine" | "t"> {
  const { q: reads, prepareOnce } = reading(q, mayUse);
  return {
    prepareOnce,
    hasTurn,
    async takeTurn() {
      mayUse();
      await takeTurn();
    },
    q: {
      ...reads,
      insert: guarded(q, "insert", mayUse),
      update: guarded(q, "update", mayUse),
      delete: guarded(q, "delete", mayUse),
    },
    async insertAll<Name extends TableName, Row extends NewRow<Name>>(table: Name, rows: readonly Row[]) {
      mayUse();
      if (rows.length === 0) return [];
      assertSameKeys(table, rows);
      const ids = await insertRows(table, rows);
      const inserted = ids.length > 0 ? rows.map((row, index) => ({ ...row, id: ids[index] })) : rows;
      return inserted as Inserted<Name, Row>[];
    },
  };
}

/** A key that only some rows have would be NULL in one engine, and its column's default in the other. */
function assertSameKeys(table: TableName, rows: readonly object[]): void {
  const [first = {}] = rows;
  const keys = Object.keys(first);
  const odd = rows.find((row) => {
    const own = Object.keys(row);
    return own.length !== keys.length || !own.every((key, index) => key === keys[index] || keys.includes(key));
  });
  if (odd) throw new TypeError(`Rows of ${table} have other keys than the first: ${Object.keys(odd).join(", ")}`);
}

/** The method itself, overloads and all, behind the question. */
function guarded<Builder extends object, Name extends keyof Builder>(
  builder: Builder,
  name: Name,
  mayUse: () => void,
): Builder[Name] {
  const method: unknown = builder[name];
  if (typeof method !== "function") throw new TypeError(`The query builder has no ${String(name)}`);
  const ask = (...args: unknown[]): unknown => {
    mayUse();
    return Reflect.apply(method, builder, args);
  };
  return ask as Builder[Name];
}
