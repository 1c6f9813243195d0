import { asc, inArray } from "drizzle-orm";
import type { PartialDate } from "#domain/partial-date.ts";
import type { TitleKind } from "#domain/vocabulary.ts";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";
import { readDate } from "./date-column.ts";

/** A title of a film, as far as the choice of the one of a day needs it. */
export interface FilmTitle {
  readonly filmId: number;
  readonly title: string;
  readonly kind: TitleKind;
  readonly usedFrom: PartialDate | null;
}

/** Every title of some films, in the order in which each bore them. */
export async function listFilmTitles(
  { q, t }: Db,
  { filmIds }: { filmIds: readonly number[] },
): Promise<readonly FilmTitle[]> {
  const { filmId, title, kind, usedFrom, position, id } = t.titles;
  const rows = await inLists(filmIds, (list) =>
    q
      .select({ filmId, title, kind, usedFrom })
      .from(t.titles)
      .where(inArray(filmId, list))
      .orderBy(asc(filmId), asc(position), asc(id)),
  );
  return rows.map((row) => ({ ...row, usedFrom: readDate(row.usedFrom) }));
}
