import { and, asc, countDistinct, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "../db.ts";
import type { ChangesetKind, ChangesetVia, RevisionAction, RevisionSubject } from "../vocabulary.ts";

const MOST_FILMS = 4;

/** A save as a list of the latest names it. */
export interface ListedChangeset {
  readonly id: number;
  /** An ISO instant. */
  readonly recordedAt: string;
  readonly by: string;
  readonly kind: ChangesetKind;
  /** By what it came, where that is not the desk or a command. */
  readonly via: ChangesetVia | null;
  readonly reason: string | null;
  /** How many rows it edited, by what they are and what it did to them. */
  readonly edits: readonly {
    readonly subject: RevisionSubject;
    readonly action: RevisionAction;
    readonly count: number;
  }[];
  /** The films whose dates it edited, at most four. */
  readonly films: readonly { readonly slug: string; readonly title: string }[];
}

/** The latest saves, the newest first. */
export async function listLatestChangesets(db: Db, { limit }: { limit: number }): Promise<readonly ListedChangeset[]> {
  const { changesets: c } = db.t;
  const rows = await db.q
    .select({ id: c.id, recordedAt: c.recordedAt, by: c.by, kind: c.kind, via: c.via, reason: c.reason })
    .from(c)
    .orderBy(desc(c.id))
    .limit(limit);
  const edits = await listEdits(
    db,
    rows.map(({ id }) => id),
  );
  const films = await Promise.all(rows.map(({ id }) => listFilms(db, id)));
  return rows.map((row, index) => ({ ...row, edits: edits.get(row.id) ?? [], films: films[index] ?? [] }));
}

async function listEdits({ q, t: { revisions: r } }: Db, ids: readonly number[]) {
  if (ids.length === 0) return new Map<number, ListedChangeset["edits"]>();
  const rows = await q
    .select({ changesetId: r.changesetId, subject: r.subject, action: r.action, count: countDistinct(r.subjectId) })
    .from(r)
    .where(inArray(r.changesetId, [...ids]))
    .groupBy(r.changesetId, r.subject, r.action)
    .orderBy(asc(r.changesetId), asc(r.subject), asc(r.action));
  const byChangeset = Map.groupBy(rows, ({ changesetId }) => changesetId);
  return new Map<number, ListedChangeset["edits"]>(byChangeset);
}

/** One by one, so that a save of thousands of rows is read no further than its fourth film. */
function listFilms({ q, t }: Db, changesetId: number) {
  const { revisions: r, dateChanges: d, releases, films: f } = t;
  return q
    .selectDistinct({ slug: f.slug, title: f.title })
    .from(r)
    .innerJoin(d, and(eq(r.subject, "date_change"), eq(d.id, r.subjectId)))
    .innerJoin(releases, eq(releases.id, d.releaseId))
    .innerJoin(f, eq(f.id, releases.filmId))
    .where(eq(r.changesetId, changesetId))
    .limit(MOST_FILMS);
}
