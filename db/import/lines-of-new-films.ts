import type { WriteDb } from "../db.ts";
import { type NewDateChange, recordDateChanges } from "../mutations/record-date-changes.ts";

/**
 * The lines of films that an import makes, until they are put on record together: written film by film, a few rows to
 * each of many tables, they took a tenth longer.
 */
export class LinesOfNewFilms {
  readonly #films = new Map<string, () => readonly NewDateChange[]>();

  /** `changes` is asked once they are put on record: a page that they cite may be named by a later file. */
  add(film: string, changes: () => readonly NewDateChange[]): void {
    this.#films.set(film, changes);
  }

  has(film: string): boolean {
    return this.#films.has(film);
  }

  /** Puts on record what has been added so far. */
  async record(db: WriteDb): Promise<void> {
    const changes = [...this.#films.values()].flatMap((changesOf) => changesOf());
    this.#films.clear();
    await recordDateChanges(db, changes);
  }
}
