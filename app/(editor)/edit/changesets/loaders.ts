import { connection } from "next/server";
import { database } from "#app/database.ts";
import { listRevisionNames } from "#db/queries/list-revision-names.ts";
import { findChangeset, listRevisions, stands } from "#db/queries/list-revisions.ts";

const MOST_REVISIONS = 200;

/** A save with its revisions, the first 200 of them, and the names of what they speak of; undefined where there is none. */
export async function loadChangeset(id: number) {
  await connection();
  const db = await database();
  return db.snapshot(async (moment) => {
    const changeset = await findChangeset(moment, { id });
    if (!changeset) return undefined;
    const recorded = await listRevisions(moment, { changesetId: id, limit: MOST_REVISIONS + 1 });
    const revisions = recorded.slice(0, MOST_REVISIONS);
    return {
      changeset,
      isStanding: stands(changeset),
      revisions,
      names: await listRevisionNames(moment, { revisions }),
      isCut: recorded.length > MOST_REVISIONS,
    };
  });
}
