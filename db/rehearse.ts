import type { Database, WriteDb } from "./db.ts";

/** What a piece of work found, and whether what it wrote is to stay. */
export interface Verdict<Answer> {
  readonly keep: boolean;
  readonly answer: Answer;
}

/**
 * Runs `work` in a transaction and answers what it found; what it wrote stays only where it says so. So a preview is the
 * save itself, taken back, and a save that finds at its end that it must not be leaves nothing behind.
 */
export async function keepIf<Answer>(db: Database, work: (db: WriteDb) => Promise<Verdict<Answer>>): Promise<Answer> {
  let last: Verdict<Answer> | undefined;
  try {
    return await db.tx(async (writeDb) => {
      last = await work(writeDb);
      if (!last.keep) throw new TakenBack();
      return last.answer;
    });
  } catch (error) {
    if (error instanceof TakenBack && last) return last.answer;
    throw error;
  }
}

/** Thrown to have a transaction rolled back. */
class TakenBack extends Error {}
