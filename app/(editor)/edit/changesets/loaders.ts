import { connection } from "next/server";
import { database } from "#app/database.ts";
import { findChangeset, listRevisions, stands } from "#db/queries/list-revisions.ts";

const MOST_REVISIONS = 200;

/** A save with its revisions, the first 200 of them; undefined where there is none. */
export async function loadChangeset(id: number) {
  await connection();
  const db = await database();
  return db.snapshot(async (moment) => {
    const changeset = await findChangeset(moment, { id });
    if (!changeset) return undefined;
    const revisions = await listRevisions(moment, { changesetId: id, limit: MOST_REVISIONS + 1 });
    return {
      changeset,
      isStanding: stands(changeset),
      revisions: revisions.slice(0, MOST_REVISIONS),
      isCut: revisions.length > MOST_REVISIONS,
    };
  });
}
