import type { NewRow, WriteDb } from "../db.ts";
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

/** Runs the writes of one save, and notes what is to be put on record beside them. */
export type RecordChangeset = <T>(facts: ChangesetFacts, work: (changeset: Changeset) => Promise<T>) => Promise<T>;

/** One save; see `recordChangesets`. */
export function recordChangeset<T>(
  db: WriteDb,
  facts: ChangesetFacts,
  work: (changeset: Changeset) => Promise<T>,
): Promise<T> {
  return recordChangesets(db, (record) => record(facts, work));
}

/**
 * Runs saves of one transaction, one after the other. Once all are done, their revisions and the change log's lines are on
 * record, in the order of the saves, and those whose names they edited are found by them.
 */
export async function recordChangesets<T>(db: WriteDb, work: (record: RecordChangeset) => Promise<T>): Promise<T> {
  const notes: Notes = { revisions: [], touched: new Map(), renamed: new Map() };
  const result = await work(async (facts, save) => {
    // Of many saves, those of the ones before: they need not be kept, and are inserted while the next is made.
    if (db.hasTurn) await insertRevisions(db, notes);
    const [made] = await db.insertAll("changesets", [facts]);
    if (!made) throw new Error("The database kept no changeset");
    return save(notingIn(notes, made));
  });
  const renamed = Map.groupBy(notes.renamed.values(), ({ kind }) => kind);
  for (const kind of NAMED_KINDS)
    await rewriteSearchIndex(
      db,
      kind,
      (renamed.get(kind) ?? []).map(({ id }) => id),
    );
  // Whoever follows the record by the ids of revisions or of the change log must not be overtaken by a lower one.
  await db.takeTurn();
  await insertRevisions(db, notes);
  await db.insertAll("changeLog", [...notes.touched.values()]);
  return result;
}

/** What the saves say of themselves, as the rows that come of it. */
interface Notes {
  readonly revisions: NewRow<"revisions">[];
  /** One line for a page, of the save that touched it last: who catches up sees all of them or none. */
  readonly touched: Map<string, NewRow<"changeLog">>;
  readonly renamed: Map<string, { readonly kind: NamedKind; readonly id: number }>;
}

async function insertRevisions(db: WriteDb, { revisions }: Notes): Promise<void> {
  await db.insertAll("revisions", revisions.splice(0));
}

function notingIn(
  { revisions, touched, renamed }: Notes,
  { id: changesetId, recordedAt }: { readonly id: number; readonly recordedAt: string },
): Changeset {
  const replayed: ReplayedRelease[] = [];
  return {
    id: changesetId,
    recordedAt,
    replayed,
    noteReplay: (of) => void replayed.push(...of),
    revise: (revision) => void revisions.push({ ...revision, changesetId }),
    touch(kind, slug) {
      const page = `${kind} ${slug}`;
      touched.delete(page);
      touched.set(page, { kind, slug, changesetId, recordedAt });
    },
    rename: (kind, id) => void renamed.set(`${kind} ${id}`, { kind, id }),
  };
}
