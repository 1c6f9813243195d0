import { inBatches } from "../batches.ts";
import type { WriteDb } from "../db.ts";
import type { ChangesetKind, PageKind, RevisionAction, RevisionSubject } from "../vocabulary.ts";

/** An edit of one row of the record; `before` is null for what was not there, `after` for what no longer is. */
export interface Revision {
  readonly subject: RevisionSubject;
  readonly subjectId: number;
  readonly action: RevisionAction;
  readonly before: unknown;
  readonly after: unknown;
}

/** One save under way: every mutation says here what it edited, and which pages that made stale. */
export interface Changeset {
  readonly id: number;
  revise(revision: Revision): void;
  touch(kind: PageKind, slug: string): void;
}

export interface ChangesetFacts {
  /** An ISO instant, of the caller's clock. */
  readonly recordedAt: string;
  /** Whoever saves. */
  readonly by: string;
  readonly kind: ChangesetKind;
  readonly reason: string | null;
}

/** Runs the writes of one save, and puts their revisions and the change log's lines on record beside them. */
export async function recordChangeset<T>(
  db: WriteDb,
  facts: ChangesetFacts,
  work: (changeset: Changeset) => Promise<T>,
): Promise<T> {
  const { q, t } = db;
  const [made] = await q.insert(t.changesets).values(facts).returning({ id: t.changesets.id });
  if (!made) throw new Error("The database kept no changeset");
  const revisions: Revision[] = [];
  const touched = new Map<string, { kind: PageKind; slug: string }>();
  const result = await work({
    id: made.id,
    revise: (revision) => void revisions.push(revision),
    touch: (kind, slug) => void touched.set(`${kind} ${slug}`, { kind, slug }),
  });
  const ids = { changesetId: made.id };
  await inBatches(revisions, (rows) => q.insert(t.revisions).values(rows.map((row) => ({ ...row, ...ids }))));
  const pages = [...touched.values()].map((page) => ({ ...page, ...ids, recordedAt: facts.recordedAt }));
  await inBatches(pages, (rows) => q.insert(t.changeLog).values(rows));
  return result;
}
