import type { WriteDb } from "../db.ts";
import {
  type ChangesetKind,
  type ChangesetVia,
  NAMED_KINDS,
  type NamedKind,
  type PageKind,
  type RevisionAction,
  type RevisionSubject,
} from "../vocabulary.ts";
import type { ReplayedRelease } from "./replay-releases.ts";
import { rewriteSearchIndex } from "./rewrite-search-index.ts";

/** An edit of one row of the record; `before` is null for what was not there, `after` for what no longer is. */
export interface Revision {
  readonly subject: RevisionSubject;
  readonly subjectId: number;
  readonly action: RevisionAction;
  readonly before: unknown;
  readonly after: unknown;
}

/** One save under way: every mutation says here what it edited, which pages that made stale, and whose names. */
export interface Changeset {
  readonly id: number;
  /** An ISO instant. */
  readonly recordedAt: string;
  revise(revision: Revision): void;
  touch(kind: PageKind, slug: string): void;
  /** Notes that histories were replayed beside those that the save is about, so that what it did to them is told too. */
  noteReplay(replayed: readonly ReplayedRelease[]): void;
  /** All that was noted so. */
  readonly replayed: readonly ReplayedRelease[];
  /** Notes that a film, studio or franchise has got, changed or lost a name, its slug included. */
  rename(kind: NamedKind, id: number): void;
}

export interface ChangesetFacts {
  /** An ISO instant, of the caller's clock. */
  readonly recordedAt: string;
  /** Whoever saves. */
  readonly by: string;
  readonly kind: ChangesetKind;
  readonly reason: string | null;
  /** The changeset that this one undoes, exactly when its kind is `undo`. */
  readonly undoesId?: number;
  /** By what it came, where that is not the desk or a command. */
  readonly via?: ChangesetVia;
}

/**
 * Runs the writes of one save, and puts their revisions and the change log's lines on record beside them. Whose names
 * it edited are found by them from then on.
 */
export async function recordChangeset<T>(
  db: WriteDb,
  facts: ChangesetFacts,
  work: (changeset: Changeset) => Promise<T>,
): Promise<T> {
  const [made] = await db.insertAll("changesets", [facts]);
  if (!made) throw new Error("The database kept no changeset");
  const changesetId = made.id;
  const revisions: Revision[] = [];
  const replayed: ReplayedRelease[] = [];
  const touched = new Map<string, { kind: PageKind; slug: string }>();
  const renamed: Record<NamedKind, Set<number>> = { film: new Set(), studio: new Set(), franchise: new Set() };
  const result = await work({
    id: changesetId,
    recordedAt: facts.recordedAt,
    replayed,
    noteReplay: (of) => void replayed.push(...of),
    revise: (revision) => void revisions.push(revision),
    touch: (kind, slug) => void touched.set(`${kind} ${slug}`, { kind, slug }),
    rename: (kind, id) => void renamed[kind].add(id),
  });
  for (const kind of NAMED_KINDS) await rewriteSearchIndex(db, kind, [...renamed[kind]]);
  // Whoever follows the record by the ids of revisions or of the change log must not be overtaken by a lower one.
  await db.takeTurn();
  await db.insertAll(
    "revisions",
    revisions.map((revision) => ({ ...revision, changesetId })),
  );
  const { recordedAt } = facts;
  await db.insertAll(
    "changeLog",
    [...touched.values()].map((page) => ({ ...page, changesetId, recordedAt })),
  );
  return result;
}
