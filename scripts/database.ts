import { join } from "node:path";
import { migrateDatabase } from "#db/migrate.ts";
import { databaseAddress, openDatabase } from "#db/open.ts";
import { countFilms } from "#db/queries/count-films.ts";
import { firstEditorLink } from "./editor-link.ts";
import { withProgress } from "./progress.ts";

const SHIPPED_HISTORIES = join(import.meta.dirname, "..", "db", "data");

/**
 * Creates or upgrades the database that `DATABASE_URL` names, and loads the histories into one without films; says what
 * it did, if anything. Answers the link by which the first editor begins, while there is none. Throws
 * `DatabaseUnavailable` or `Refusal` where it cannot.
 */
export async function prepareDatabase(histories = SHIPPED_HISTORIES): Promise<string | undefined> {
  const address = databaseAddress();
  const { created, applied } = await migrateDatabase(address);
  if (created) console.log(`Created the database ${address.shown}`);
  else if (applied.length > 0) console.log(`Upgraded the database ${address.shown}: ${applied.join(", ")}`);
  const db = await openDatabase(address);
  try {
    if ((await countFilms(db, { most: 1 })) === 0) {
      // Only now: no start but the first needs the import.
      const { loadHistories } = await import("./histories.ts");
      await withProgress("Loading the shipped histories", () => loadHistories(db, histories));
    }
    return await firstEditorLink(db);
  } finally {
    await db.close();
  }
}
