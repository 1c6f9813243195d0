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

/** Runs the writes of one save, and puts their revisions and the change log's lines on record beside them. */
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
 * Runs saves of one transaction. Once all are done, their revisions and the change log's lines are put on record, and
 * those whose names they edited are found by them; until then a save can be told of more.
 */
export async function recordChangesets<T>(db: WriteDb, work: (record: RecordChangeset) => Promise<T>): Promise<T> {
  const saves: Notes[] = [];
  const result = await work(async (facts, save) => {
    const [made] = await db.insertAll("changesets", [facts]);
    if (!made) throw new Error("The database kept no changeset");
    const notes: Notes = { revisions: [], touched: new Map(), renamed: new Map() };
    saves.push(notes);
    return save(notingIn(notes, made));
  });
  const renamed = saves.flatMap((save) => [...save.renamed.values()]);
  for (const kind of NAMED_KINDS) {
    const ids = renamed.filter((one) => one.kind === kind).map(({ id }) => id);
    await rewriteSearchIndex(db, kind, [...new Set(ids)]);
  }
  // Whoever follows the record by the ids of revisions or of the change log must not be overtaken by a lower one.
  await db.takeTurn();
  await db.insertAll(
    "revisions",
    saves.flatMap(({ revisions }) => revisions),
  );
  await db.insertAll(
    "changeLog",
    saves.flatMap(({ touched }) => [...touched.values()]),
  );
  return result;
}

/** What a save says of itself, as the rows that come of it. */
interface Notes {
  readonly revisions: NewRow<"revisions">[];
  readonly touched: Map<string, NewRow<"changeLog">>;
  readonly renamed: Map<string, { readonly kind: NamedKind; readonly id: number }>;
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
    touch: (kind, slug) => void touched.set(`${kind} ${slug}`, { kind, slug, changesetId, recordedAt }),
    rename: (kind, id) => void renamed.set(`${kind} ${id}`, { kind, id }),
  };
}
