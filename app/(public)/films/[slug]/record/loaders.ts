import { database } from "#app/database.ts";
import { type FilmEdit, listFilmEdits } from "#db/queries/list-revisions.ts";

const MOST_EDITS = 300;

/** The latest edits of a film's record, and whether there are more. */
export async function loadFilmEdits(
  slug: string,
): Promise<{ readonly edits: readonly FilmEdit[]; readonly isCut: boolean }> {
  const db = await database();
  const edits = await db.snapshot((moment) => listFilmEdits(moment, { slug, limit: MOST_EDITS + 1 }));
  return { edits: edits.slice(0, MOST_EDITS), isCut: edits.length > MOST_EDITS };
}
