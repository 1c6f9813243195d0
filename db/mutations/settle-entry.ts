import { aliasedTable, and, eq, isNull, sql } from "drizzle-orm";
import type { Database, Db, WriteDb } from "../db.ts";
import { listReleaseNames } from "../queries/list-release-names.ts";
import type { QueueKind } from "../vocabulary.ts";
import type { Changeset } from "./record-changeset.ts";
import { type EditFacts, type EditOutcome, type EditRefusal, refuse, saveEdit } from "./save-edit.ts";

/** An entry of the queue as the editor saw it. */
export interface SeenEntry {
  readonly kind: QueueKind;
  /** The id of a release, claim or date change, as the kind has it. */
  readonly subjectId: number;
  readonly version: number;
}

/**
 * Notes that an editor looked at an entry of the queue and left it as it is, for the reason in `facts`. It is back when
 * what it rests on has another version, or when this save is undone. Refused where it has one already, and where
 * somebody else settled it.
 */
export function settleEntry(db: Database, seen: SeenEntry, facts: EditFacts): Promise<EditOutcome> {
  const work = async (writeDb: WriteDb, changeset: Changeset) => {
    const found = await findSubject(writeDb, seen);
    const refusal = await refusalOf(writeDb, seen, found);
    if (refusal || !found) return refusal ?? refuse("This is not on record any more.");
    const { kind, subjectId, version } = seen;
    const row = { kind, subjectId, version, retractedAt: null, changesetId: changeset.id };
    const [made] = await writeDb.insertAll("settlements", [row]);
    if (!made) throw new Error("The database kept no settlement");
    const name = (await listReleaseNames(writeDb, { releaseIds: [found.releaseId] })).get(found.releaseId);
    const after = { kind, version, ...name, film: name?.film.slug, title: name?.film.title };
    changeset.revise({ subject: "settlement", subjectId: made.id, action: "record", before: null, after });
    return [];
  };
  return saveEdit(db, facts, work);
}

/** Puts an entry back in the queue, or takes it out again: the other way round from what a revision did. */
export async function reverseSettlement(
  { q, t }: WriteDb,
  changeset: Changeset,
  { id, before, after, recordedAt }: { id: number; before: unknown; after: unknown; recordedAt: string },
): Promise<void> {
  const isTakenBack = after !== null;
  const retractedAt = isTakenBack ? recordedAt : null;
  await q.update(t.settlements).set({ retractedAt }).where(eq(t.settlements.id, id));
  const action = isTakenBack ? "retract" : "restore";
  changeset.revise({ subject: "settlement", subjectId: id, action, before: after, after: before });
}

async function refusalOf(db: Db, seen: SeenEntry, found: Subject | undefined): Promise<EditRefusal | undefined> {
  if (!found) return refuse("This is not on record any more.");
  if (found.version !== seen.version)
    return refuse("This was changed since you opened the page: look at it again before you leave it.");
  return (await isSettled(db, seen)) ? refuse("Somebody else looked at this already.") : undefined;
}

async function isSettled({ q, t: { settlements: s } }: Db, { kind, subjectId, version }: SeenEntry): Promise<boolean> {
  const [settled] = await q
    .select({ id: s.id })
    .from(s)
    .where(and(eq(s.kind, kind), eq(s.subjectId, subjectId), eq(s.version, version), isNull(s.retractedAt)))
    .limit(1);
  return settled !== undefined;
}

interface Subject {
  readonly releaseId: number;
  readonly version: number;
}

async function findSubject(db: Db, { kind, subjectId }: SeenEntry): Promise<Subject | undefined> {
  switch (kind) {
    case "disputed":
      return findClaim(db, subjectId);
    case "disagreeing":
    case "unsourced":
      return findLine(db, subjectId);
    case "moved-since":
      return findBeside(db, subjectId);
    default:
      return findRelease(db, subjectId);
  }
}

async function findRelease({ q, t: { releases: r } }: Db, id: number): Promise<Subject | undefined> {
  const [found] = await q.select({ releaseId: r.id, version: r.version }).from(r).where(eq(r.id, id)).limit(1);
  return found;
}

async function findClaim({ q, t: { claims: c, releases: r } }: Db, id: number): Promise<Subject | undefined> {
  const [found] = await q
    .select({ releaseId: r.id, version: r.version })
    .from(c)
    .innerJoin(r, eq(r.id, c.releaseId))
    .where(and(eq(c.id, id), isNull(c.retractedAt)))
    .limit(1);
  return found;
}

async function findLine({ q, t: { dateChanges: d } }: Db, id: number): Promise<Subject | undefined> {
  const [found] = await q
    .select({ releaseId: d.releaseId, version: d.version })
    .from(d)
    .where(and(eq(d.id, id), isNull(d.retractedAt)))
    .limit(1);
  return found;
}

/** A release and the primary region's that it is held against, their versions added up. */
async function findBeside({ q, t: { releases: r, films: f } }: Db, id: number): Promise<Subject | undefined> {
  const primary = aliasedTable(r, "primary_release");
  const [found] = await q
    .select({ releaseId: r.id, version: sql<number>`${r.version} + ${primary.version}` })
    .from(r)
    .innerJoin(f, eq(f.id, r.filmId))
    .innerJoin(
      primary,
      and(
        eq(primary.filmId, r.filmId),
        eq(primary.region, f.primaryRegion),
        eq(primary.type, r.type),
        eq(primary.variant, r.variant),
      ),
    )
    .where(eq(r.id, id))
    .limit(1);
  return found;
}
