import { AsyncLocalStorage } from "node:async_hooks";
import type { Logger } from "drizzle-orm";

/** A question as it was put to an engine: what it takes to ask it again. */
export interface Read {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

declare global {
  /** One for the process: Next bundles copies of this module, and each may be the one that opened the database. */
  var slatelineReads: AsyncLocalStorage<Map<string, Read>> | undefined;
}

const underWay = (globalThis.slatelineReads ??= new AsyncLocalStorage());

/** Runs `work` and tells what it and all that it began asked of the record, each question once, in the order first asked. */
export async function recordReads<T>(work: () => Promise<T>): Promise<{ result: T; reads: readonly Read[] }> {
  const asked = new Map<string, Read>();
  // Async itself, because a query of the builder is put when it is awaited, which must be within.
  const result = await underWay.run(asked, async () => work());
  return { result, reads: [...asked.values()] };
}

/** What Drizzle's builders tell their questions to. `BEGIN` and its like are none. */
export const readLogger: Logger = {
  logQuery(sql, parameters) {
    const asked = underWay.getStore();
    if (asked && /^\W*(?:select|with)\b/i.test(sql))
      asked.set(`${sql} ${JSON.stringify(parameters)}`, { sql, parameters });
  },
};
