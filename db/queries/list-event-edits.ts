import { and, asc, eq, inArray, max, ne, or } from "drizzle-orm";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";
import { saysOtherwise } from "./says-otherwise.ts";

/** The last edit of what a calendar tells of a release. */
export interface EventEdit {
  /** Of revisions: an edit that is seen later has a higher one. */
  readonly revisionId: number;
  /** An ISO instant. */
  readonly recordedAt: string;
}

/**
 * The last edit of each release, of its film's title, of its date changes, of the days they were announced, and of the
 * days of pages by which it is told when a vague announcement was known; by the release's id. A merge of films counts for
 * all they have: what it gave a release, its undo takes away, and the last edit must not be an earlier one then.
 */
export async function listEventEdits(
  db: Db,
  { releaseIds }: { releaseIds: readonly number[] },
): Promise<ReadonlyMap<number, EventEdit>> {
  const last = new Map<number, number>();
  for (const ask of [ofReleases, ofFilms, ofDateChanges, ofAnnouncements, ofSources])
    for (const { releaseId, revisionId } of await inLists(releaseIds, (list) => ask(db, list)))
      last.set(releaseId, Math.max(revisionId ?? 0, last.get(releaseId) ?? 0));
  const at = await listInstants(db, [...new Set(last.values())]);
  return new Map(
    [...last].flatMap(([releaseId, revisionId]) => {
      const recordedAt = at.get(revisionId);
      return recordedAt === undefined ? [] : [[releaseId, { revisionId, recordedAt }]];
    }),
  );
}

function ofReleases({ q, t: { revisions: r } }: Db, releaseIds: number[]) {
  return q
    .select({ releaseId: r.subjectId, revisionId: max(r.id) })
    .from(r)
    .where(and(eq(r.subject, "release"), inArray(r.subjectId, releaseIds)))
    .groupBy(r.subjectId);
}

// Cross joins from here on, since SQLite never reorders one: the other way around it reads all edits there ever were.

function ofFilms(db: Db, releaseIds: number[]) {
  const { q, t } = db;
  const { releases, revisions: r } = t;
  const isTold = or(eq(r.action, "merge"), and(eq(r.action, "correct"), saysOtherwise(db, "title")));
  return q
    .select({ releaseId: releases.id, revisionId: max(r.id) })
    .from(releases)
    .crossJoin(r)
    .where(and(inArray(releases.id, releaseIds), eq(r.subject, "film"), eq(r.subjectId, releases.filmId), isTold))
    .groupBy(releases.id);
}

function ofDateChanges({ q, t: { dateChanges: d, revisions: r } }: Db, releaseIds: number[]) {
  return q
    .select({ releaseId: d.releaseId, revisionId: max(r.id) })
    .from(d)
    .crossJoin(r)
    .where(and(inArray(d.releaseId, releaseIds), eq(r.subject, "date_change"), eq(r.subjectId, d.id)))
    .groupBy(d.releaseId);
}

function ofAnnouncements(db: Db, releaseIds: number[]) {
  const { q, t } = db;
  const { dateChanges: d, revisions: r } = t;
  const isTold = and(eq(r.action, "correct"), saysOtherwise(db, "announcedOn"));
  return q
    .select({ releaseId: d.releaseId, revisionId: max(r.id) })
    .from(d)
    .crossJoin(r)
    .where(
      and(inArray(d.releaseId, releaseIds), eq(r.subject, "announcement"), eq(r.subjectId, d.announcementId), isTold),
    )
    .groupBy(d.releaseId);
}

function ofSources(db: Db, releaseIds: number[]) {
  const { q, t } = db;
  const { dateChanges: d, announcements: a, citations: c, revisions: r } = t;
  const isTold = and(eq(r.action, "correct"), saysOtherwise(db, "publishedOn"));
  return q
    .select({ releaseId: d.releaseId, revisionId: max(r.id) })
    .from(d)
    .innerJoin(a, and(eq(a.id, d.announcementId), ne(a.announcedEarliest, a.announcedLatest)))
    .crossJoin(c)
    .crossJoin(r)
    .where(
      and(
        inArray(d.releaseId, releaseIds),
        eq(c.dateChangeId, d.id),
        eq(r.subject, "source"),
        eq(r.subjectId, c.sourceId),
        isTold,
      ),
    )
    .groupBy(d.releaseId);
}

async function listInstants({ q, t }: Db, revisionIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const { revisions: r, changesets: c } = t;
  const rows = await inLists(revisionIds, (list) =>
    q
      .select({ id: r.id, recordedAt: c.recordedAt })
      .from(r)
      .innerJoin(c, eq(c.id, r.changesetId))
      .where(inArray(r.id, list))
      .orderBy(asc(r.id)),
  );
  return new Map(rows.map(({ id, recordedAt }) => [id, recordedAt]));
}
