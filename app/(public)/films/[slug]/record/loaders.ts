import { database } from "#app/database.ts";
import { listRevisionNames } from "#db/queries/list-revision-names.ts";
import { type FilmEdit, listFilmEdits } from "#db/queries/list-revisions.ts";
import type { RevisionNames } from "#domain/revision-difference.ts";

const MOST_EDITS = 300;

/** The latest edits of a film's record, whether there are more, and the names of what they speak of. */
export async function loadFilmEdits(
  slug: string,
): Promise<{ readonly edits: readonly FilmEdit[]; readonly isCut: boolean; readonly names: RevisionNames }> {
  const db = await database();
  return db.snapshot(async (moment) => {
    const edits = await listFilmEdits(moment, { slug, limit: MOST_EDITS + 1 });
    const shown = edits.slice(0, MOST_EDITS);
    const names = await listRevisionNames(moment, { revisions: shown });
    return { edits: shown, isCut: edits.length > MOST_EDITS, names };
  });
}
