import { and, asc, desc, eq, gt, inArray, lt } from "drizzle-orm";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";
import type { ChangesetKind, ChangesetVia, RevisionAction, RevisionSubject } from "../vocabulary.ts";

/** An edit of one row of the record, as it was kept. */
export interface RecordedRevision {
  readonly id: number;
  readonly changesetId: number;
  readonly subject: RevisionSubject;
  readonly subjectId: number;
  readonly action: RevisionAction;
  readonly before: unknown;
  readonly after: unknown;
}

/** One save on record. */
export interface RecordedChangeset {
  readonly id: number;
  /** An ISO instant. */
  readonly recordedAt: string;
  readonly by: string;
  readonly kind: ChangesetKind;
  readonly reason: string | null;
  readonly undoesId: number | null;
  /** By what it came, where that is not the desk or a command. */
  readonly via: ChangesetVia | null;
  /** The changeset that undoes this one, the one that undoes that, and so on: while they are even in number, this stands. */
  readonly undos: readonly number[];
}

/** True where what a save did stands: it was not undone, or its undo was undone. */
export function stands({ undos }: Pick<RecordedChangeset, "undos">): boolean {
  return undos.length % 2 === 0;
}

/** The save of an id; undefined where there is none. */
export async function findChangeset({ q, t }: Db, { id }: { id: number }): Promise<RecordedChangeset | undefined> {
  const c = t.changesets;
  const [changeset] = await q
    .select({
      id: c.id,
      recordedAt: c.recordedAt,
      by: c.by,
      kind: c.kind,
      reason: c.reason,
      undoesId: c.undoesId,
      via: c.via,
    })
    .from(c)
    .where(eq(c.id, id))
    .limit(1);
  if (!changeset) return undefined;
  return { ...changeset, undos: await listUndos({ q, t }, id) };
}

async function listUndos({ q, t: { changesets: c } }: Pick<Db, "q" | "t">, id: number): Promise<readonly number[]> {
  const undos: number[] = [];
  for (let last: number | undefined = id; last !== undefined; last = undos.at(-1)) {
    const [undo] = await q.select({ id: c.id }).from(c).where(eq(c.undoesId, last)).limit(1);
    if (!undo) break;
    undos.push(undo.id);
  }
  return undos;
}

/** The revisions of a save, in the order they were made: all of them, or the first `limit`. */
export async function listRevisions(
  { q, t }: Db,
  { changesetId, limit }: { changesetId: number; limit?: number },
): Promise<readonly RecordedRevision[]> {
  const rows = q
    .select(columnsOf(t))
    .from(t.revisions)
    .where(eq(t.revisions.changesetId, changesetId))
    .orderBy(asc(t.revisions.id));
  return limit === undefined ? rows : rows.limit(limit);
}

function columnsOf({ revisions: r }: Db["t"]) {
  return {
    id: r.id,
    changesetId: r.changesetId,
    subject: r.subject,
    subjectId: r.subjectId,
    action: r.action,
    before: r.before,
    after: r.after,
  };
}

/** An edit of a film's record with who made it, when and why. */
export interface FilmEdit extends RecordedRevision {
  readonly by: string;
  /** An ISO instant. */
  readonly recordedAt: string;
  readonly kind: ChangesetKind;
  readonly reason: string | null;
  readonly via: ChangesetVia | null;
}

/**
 * The edits of a film, its titles, its dates and the reports on it, and what was corrected of the announcements and the
 * pages that those rest on; the latest first, at most `limit`, with `before` only those behind the edit of that id.
 */
export async function listFilmEdits(
  db: Db,
  { slug, before = null, limit }: { slug: string; before?: number | null; limit: number },
): Promise<readonly FilmEdit[]> {
  const edits = [];
  for (const of of await listSubjects(db, slug)) edits.push(...(await listEditsOf(db, { of, before, limit })));
  return edits.toSorted((a, b) => b.id - a.id).slice(0, limit);
}

/** Rows of one table of which edits are told. */
interface Edited {
  readonly subject: RevisionSubject;
  readonly ids: readonly number[];
  /** Of what it shares with other films, only that: it was put on record for whichever came first. */
  readonly action?: RevisionAction;
}

async function listSubjects({ q, t }: Db, slug: string): Promise<readonly Edited[]> {
  const { films: f, titles, releases: r, dateChanges: d, citations: ci, claims: c } = t;
  const isFilm = eq(f.slug, slug);
  const ofRelease = q.select({ id: r.id }).from(r).innerJoin(f, eq(f.id, r.filmId)).where(isFilm);
  const [films, named, changes, cited, claimed] = await Promise.all([
    q.select({ id: f.id }).from(f).where(isFilm),
    q
      .select({ id: titles.id, sourceId: titles.sourceId })
      .from(titles)
      .innerJoin(f, eq(f.id, titles.filmId))
      .where(isFilm),
    q.select({ id: d.id, announcementId: d.announcementId }).from(d).where(inArray(d.releaseId, ofRelease)),
    q
      .selectDistinct({ sourceId: ci.sourceId })
      .from(ci)
      .innerJoin(d, eq(d.id, ci.dateChangeId))
      .where(inArray(d.releaseId, ofRelease)),
    q.select({ id: c.id, sourceId: c.sourceId }).from(c).where(inArray(c.releaseId, ofRelease)),
  ]);
  const idsOf = (rows: readonly { readonly id: number }[]) => rows.map(({ id }) => id);
  const sources = [...named, ...cited, ...claimed].flatMap(({ sourceId }) => sourceId ?? []);
  const announcements = changes.map(({ announcementId }) => announcementId);
  return [
    { subject: "film", ids: idsOf(films) },
    { subject: "title", ids: idsOf(named) },
    { subject: "date_change", ids: idsOf(changes) },
    { subject: "claim", ids: idsOf(claimed) },
    { subject: "announcement", ids: [...new Set(announcements)], action: "correct" },
    { subject: "source", ids: [...new Set(sources)], action: "correct" },
  ];
}

function listEditsOf(
  { q, t }: Db,
  { of: { subject, ids, action }, before, limit }: { of: Edited; before: number | null; limit: number },
) {
  const { revisions: r, changesets: c } = t;
  const isAsked = and(
    eq(r.subject, subject),
    action === undefined ? undefined : eq(r.action, action),
    before === null ? undefined : lt(r.id, before),
  );
  return inLists(ids, (list) =>
    q
      .select({ ...columnsOf(t), by: c.by, recordedAt: c.recordedAt, kind: c.kind, reason: c.reason, via: c.via })
      .from(r)
      .innerJoin(c, eq(c.id, r.changesetId))
      .where(and(isAsked, inArray(r.subjectId, list)))
      .orderBy(desc(r.id))
      .limit(limit),
  );
}

/** A save that edited something after another had. */
export interface LaterEdit {
  readonly subject: RevisionSubject;
  readonly subjectId: number;
  readonly changesetId: number;
  readonly by: string;
  /** An ISO instant. */
  readonly recordedAt: string;
}

/**
 * The saves after `changesetId` that edited what it edited and still count: one that was undone since counts no more, nor
 * does its undo.
 */
export async function listLaterEdits(
  db: Db,
  { changesetId, subjects }: { changesetId: number; subjects: ReadonlyMap<RevisionSubject, readonly number[]> },
): Promise<readonly LaterEdit[]> {
  const edits = [];
  for (const [subject, ids] of subjects) edits.push(...(await listEditsAfter(db, changesetId, subject, ids)));
  const undone = await listUndone(db, changesetId);
  const later = new Set(edits.map((edit) => edit.changesetId));
  const counts = ({ changesetId: id, undoesId }: { changesetId: number; undoesId: number | null }) =>
    undoesId === null ? !undone.has(id) : !later.has(undoesId) && !undone.has(id);
  return edits.filter(counts);
}

function listEditsAfter({ q, t }: Db, changesetId: number, subject: RevisionSubject, ids: readonly number[]) {
  const { revisions: r, changesets: c } = t;
  return inLists(ids, (list) =>
    q
      .select({
        subject: r.subject,
        subjectId: r.subjectId,
        changesetId: r.changesetId,
        by: c.by,
        recordedAt: c.recordedAt,
        undoesId: c.undoesId,
      })
      .from(r)
      .innerJoin(c, eq(c.id, r.changesetId))
      .where(and(eq(r.subject, subject), inArray(r.subjectId, list), gt(r.changesetId, changesetId)))
      .orderBy(asc(r.id)),
  );
}

/** Saves from some id on that were undone, by an undo that was not undone itself. */
async function listUndone({ q, t }: Db, from: number): Promise<ReadonlySet<number>> {
  const c = t.changesets;
  const undos = await q
    .select({ id: c.id, undoesId: c.undoesId })
    .from(c)
    .where(gt(c.undoesId, from))
    .orderBy(desc(c.id));
  const undone = new Set<number>();
  for (const { id, undoesId } of undos) if (undoesId !== null && !undone.has(id)) undone.add(undoesId);
  return undone;
}
