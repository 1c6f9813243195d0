import type * as z from "zod";
import type { Outcome } from "#app/api/answer.ts";
import type { Asked } from "#app/api/operation.ts";
import type { Db } from "#db/db.ts";
import { isFilmSlug } from "#db/queries/is-film-slug.ts";
import { listFilmEdits } from "#db/queries/list-revisions.ts";
import { findMoved } from "../../../find-moved.ts";
import type { revisionsOperation } from "./schema.ts";

type Answer = z.output<(typeof revisionsOperation)["answer"]>;

/** The latest edits of a film's record. Ask within `snapshot`. */
export async function answerRevisions(
  db: Db,
  { slug, limit }: Asked<typeof revisionsOperation>,
): Promise<Outcome<Answer>> {
  if (!(await isFilmSlug(db, { slug })))
    return findMoved(db, { kind: "film", slug }, (now) => `/films/${now}/revisions`);
  const edits = await listFilmEdits(db, { slug, limit });
  const data = edits.map(({ id, changesetId, kind, by, recordedAt, reason, ...revision }) => ({
    ...revision,
    id,
    changeset: { id: changesetId, kind, by, recordedAt, reason },
  }));
  return { data, next: null };
}
