import type { WriteDb } from "../db.ts";
import { type NewDateChange, recordDateChanges } from "../mutations/record-date-changes.ts";

interface Lines {
  /** Asked once they are put on record: a page that they cite may be named by a later file. */
  readonly changes: () => readonly NewDateChange[];
  /** Puts the reports on record, which come behind the lines in the film's record history. */
  readonly report: () => Promise<void>;
}

/**
 * The lines of films that an import makes, until they are put on record together: written film by film, a few rows to
 * each of many tables, they took a tenth longer.
 */
export class LinesOfNewFilms {
  readonly #films = new Map<string, Lines>();

  add(film: string, lines: Lines): void {
    this.#films.set(film, lines);
  }

  get size(): number {
    return this.#films.size;
  }

  has(film: string): boolean {
    return this.#films.has(film);
  }

  /** Puts on record what has been added so far. */
  async record(db: WriteDb): Promise<void> {
    const films = [...this.#films.values()];
    this.#films.clear();
    await recordDateChanges(
      db,
      films.flatMap(({ changes }) => changes()),
    );
    for (const { report } of films) await report();
  }
}
