import type { Database, WriteDb } from "../db.ts";
import {
  type DateChangeFacts,
  listDateChangeFacts,
  type RecordedDateChange,
} from "../queries/list-date-change-facts.ts";
import { listLatestEdits } from "../queries/list-latest-edits.ts";
import { writeFacts, writeRestoration, writeRetraction } from "./edit-date-change.ts";
import { listPages, type Page, type PageProblem, pageProblems, recordSources } from "./record-sources.ts";
import { replayReleases } from "./replay-releases.ts";
import { type EditFacts, type EditOutcome, type EditRefusal, refuse, saveEdit } from "./save-edit.ts";

/** A date change as the editor saw it. */
export interface SeenDateChange {
  readonly id: number;
  readonly version: number;
}

/** What an editor may correct of a date change; which release and which announcement it belongs to stays. */
export interface Correction extends Pick<
  DateChangeFacts,
  "standing" | "date" | "wording" | "withdraws" | "replacedBy" | "reason" | "position"
> {
  readonly sources: readonly (Page & { readonly says: string; readonly disagrees: string | null })[];
}

/**
 * Corrects what we had wrong of a date change. It stays the same fact, and its revisions keep what it said before.
 * Refused where it has changed since the editor saw it, is retracted, or would not be another.
 */
export function correctDateChange(
  db: Database,
  { seen, correction }: { seen: SeenDateChange; correction: Correction },
  facts: EditFacts,
): Promise<EditOutcome> {
  return saveEdit(db, facts, async (writeDb, changeset) => {
    const recorded = await findSeen(writeDb, seen);
    if ("problem" in recorded) return recorded;
    if (recorded.retractReason !== null) return refuse("This line is retracted: restore it before you correct it.");
    const known = await listPages(writeDb, correction.sources);
    const [wrong] = pageProblems(correction.sources, known);
    if (wrong) return refuseSource(wrong, correction);
    const after = correctedFacts(recorded.facts, correction);
    if (JSON.stringify(after) === JSON.stringify(recorded.facts)) return refuse("Nothing in this line was changed.");
    return replayReleases(writeDb, [recorded.releaseId], async () => {
      await recordSources(writeDb, changeset, { pages: correction.sources, known });
      await writeFacts(writeDb, changeset, recorded, after);
    });
  });
}

/** Takes a date change out of its history, with a reason; it stays on record. Refused where it has changed meanwhile. */
export function retractDateChange(
  db: Database,
  { seen, reason }: { seen: SeenDateChange; reason: string },
  facts: EditFacts,
): Promise<EditOutcome> {
  return saveEdit(db, { ...facts, reason }, async (writeDb, changeset) => {
    const recorded = await findSeen(writeDb, seen);
    if ("problem" in recorded) return recorded;
    if (recorded.retractReason !== null) return refuse("This line is retracted already.");
    return replayReleases(writeDb, [recorded.releaseId], () =>
      writeRetraction(writeDb, changeset, recorded, { reason, recordedAt: facts.recordedAt }),
    );
  });
}

/** Puts a retracted date change back into its history. Refused where it has changed meanwhile, or is not retracted. */
export function restoreDateChange(
  db: Database,
  { seen }: { seen: SeenDateChange },
  facts: EditFacts,
): Promise<EditOutcome> {
  return saveEdit(db, facts, async (writeDb, changeset) => {
    const recorded = await findSeen(writeDb, seen);
    if ("problem" in recorded) return recorded;
    if (recorded.retractReason === null) return refuse("This line is not retracted.");
    return replayReleases(writeDb, [recorded.releaseId], () => writeRestoration(writeDb, changeset, recorded));
  });
}

async function findSeen(db: WriteDb, { id, version }: SeenDateChange): Promise<RecordedDateChange | EditRefusal> {
  const recorded = (await listDateChangeFacts(db, { ids: [id] })).get(id);
  if (!recorded) return refuse("This line is not on record.");
  if (recorded.version === version) return recorded;
  const edits = await listLatestEdits(db, { releaseIds: [recorded.releaseId] });
  const changed = { version: recorded.version, edit: edits.get(recorded.releaseId) ?? null };
  return { problem: "This line was changed since you opened it.", changed };
}

/** At the field of the source, counted from 0: `publisher-0`. */
function refuseSource({ url, field, problem }: PageProblem, { sources }: Correction): EditRefusal {
  return { ...refuse(problem), at: `${field}-${sources.findIndex((page) => page.url === url)}` };
}

function correctedFacts(before: DateChangeFacts, { sources, ...corrected }: Correction): DateChangeFacts {
  return {
    ...before,
    ...corrected,
    sources: sources.map(({ url, says, disagrees }) => ({ url, says, disagrees })),
  };
}
