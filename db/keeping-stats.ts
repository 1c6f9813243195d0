import type { Database, WriteDb } from "./db.ts";
import { keepStats } from "./mutations/keep-stats.ts";

/**
 * A database whose counts follow its writes: behind each one, and not within it, since what is summed up of everybody would
 * make every save wait for every other, and on PostgreSQL be refused for it. Writes that follow each other closely are
 * counted together; where counting fails, a write that came meanwhile or the next one catches up.
 */
export function keepingStats(db: Database): Database {
  let [isBehind, underWay]: [boolean, Promise<void> | null] = [false, null];
  /** Ends in the step in which it finds nothing more to count: a save that comes in any later one begins it anew. */
  async function catchUp(): Promise<void> {
    while (isBehind) {
      isBehind = false;
      try {
        await keepStats(db);
      } catch (error) {
        console.error("The counts of the record are behind it:", error);
      }
    }
    underWay = null;
  }
  function follow(): void {
    isBehind = true;
    underWay ??= catchUp();
  }
  return {
    ...db,
    async tx<T>(work: (writer: WriteDb) => Promise<T>): Promise<T> {
      const result = await db.tx(work);
      follow();
      return result;
    },
    async close() {
      await underWay;
      await db.close();
    },
  };
}
