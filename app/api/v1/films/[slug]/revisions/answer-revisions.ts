import type * as z from "zod";
import type { Outcome } from "#app/api/answer.ts";
import type { Asked } from "#app/api/operation.ts";
import type { Db } from "#db/db.ts";
import { isFilmSlug } from "#db/queries/is-film-slug.ts";
import { listFilmEdits } from "#db/queries/list-revisions.ts";
import { findMoved } from "../../../find-moved.ts";
import type { revisionsOperation } from "./schema.ts";

type Answer = z.output<(typeof revisionsOperation)["answer"]>;

/** A page of the edits of a film's record, the latest first. Ask within `snapshot`. */
export async function answerRevisions(
  db: Db,
  { slug, cursor, limit }: Asked<typeof revisionsOperation>,
): Promise<Outcome<Answer>> {
  if (!(await isFilmSlug(db, { slug })))
    return findMoved(db, { kind: "film", slug }, (now) => `/films/${now}/revisions`);
  const edits = await listFilmEdits(db, { slug, before: cursor ?? null, limit: limit + 1 });
  const page = edits.slice(0, limit);
  const data = page.map(({ id, changesetId, kind, by, recordedAt, reason, via, ...revision }) => ({
    ...revision,
    id,
    changeset: { id: changesetId, kind, by, recordedAt, reason, via },
  }));
  return { data, next: edits.length > limit ? String(page.at(-1)?.id) : null };
}
