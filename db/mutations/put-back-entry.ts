import type { Database } from "../db.ts";
import { findChangeset, listRevisions, stands } from "../queries/list-revisions.ts";
import type { EditFacts, EditOutcome } from "./save-edit.ts";
import { undoChangeset } from "./undo-changeset.ts";

/**
 * Puts an entry that was looked at and left back in the queue, by undoing the save that left it. Refused for any other
 * save: what else is undone is shown first what that changes, and told why.
 */
export async function putBackEntry(
  db: Database,
  { changesetId }: { changesetId: number },
  facts: Omit<EditFacts, "kind" | "undoesId">,
): Promise<EditOutcome> {
  const { save, revisions } = await db.snapshot(async (moment) => ({
    save: await findChangeset(moment, { id: changesetId }),
    revisions: await listRevisions(moment, { changesetId, limit: 2 }),
  }));
  const isSettlement = revisions.length === 1 && revisions[0]?.subject === "settlement";
  if (!save || !isSettlement) return refused("Nothing was left as it is by this save.");
  if (!stands(save)) return refused("This is back in the queue already.");
  return undoChangeset(db, { id: save.undos.at(-1) ?? changesetId }, facts);
}

function refused(problem: string): EditOutcome {
  return { ok: false, problem, changed: null };
}
