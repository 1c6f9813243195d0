import { and, asc, eq, inArray, max } from "drizzle-orm";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";
import { readDateChangeFacts } from "../revision-facts.ts";
import { saysOtherwise } from "./says-otherwise.ts";

/** When a date change was put on record, and when what is told of it was last edited: ISO instants. */
export interface ChangeEdits {
  readonly recordedAt: string;
  readonly editedAt: string;
}

/**
 * The first and last edit of each of many date changes, by id. Those of the film's title, the announcement and who published
 * a page are edits of it too; what a page says of it is not. Without a limit: the caller limits the changes.
 */
export async function listChangeEdits(
  db: Db,
  { dateChangeIds }: { dateChangeIds: readonly number[] },
): Promise<ReadonlyMap<number, ChangeEdits>> {
  const own = Map.groupBy(await inLists(dateChangeIds, (list) => ofChanges(db, list)), ({ id }) => id);
  const besides = [];
  for (const ask of [ofReleases, ofFilms, ofAnnouncements, ofSources])
    besides.push(...(await inLists(dateChangeIds, (list) => ask(db, list))));
  const others = Map.groupBy(besides, ({ id }) => id);
  const spans = [...own].map(([id, edits]) => {
    const told = [...edits.filter(isTold), ...(others.get(id) ?? [])].map(({ changesetId }) => changesetId ?? 0);
    const first = edits[0]?.changesetId ?? 0;
    return { id, first, last: Math.max(first, ...told) };
  });
  const at = await listInstants(
    db,
    spans.flatMap(({ first, last }) => [first, last]),
  );
  return new Map(
    spans.flatMap(({ id, first, last }) => {
      const [recordedAt, editedAt] = [at.get(first), at.get(last)];
      return recordedAt !== undefined && editedAt !== undefined ? [[id, { recordedAt, editedAt }]] : [];
    }),
  );
}

function ofChanges({ q, t: { revisions: r } }: Db, dateChangeIds: number[]) {
  return q
    .select({ id: r.subjectId, changesetId: r.changesetId, action: r.action, before: r.before, after: r.after })
    .from(r)
    .where(and(eq(r.subject, "date_change"), inArray(r.subjectId, dateChangeIds)))
    .orderBy(asc(r.id));
}

function isTold({ action, before, after }: Awaited<ReturnType<typeof ofChanges>>[number]): boolean {
  return action !== "correct" || toldIn(before) !== toldIn(after);
}

/** Its position is among it, by which a change comes behind another and moves the date from that one's. */
function toldIn(kept: unknown): string {
  const { standing, date, wording, withdraws, replacedBy, reason, position, sources } = readDateChangeFacts(kept);
  const pages = sources.map(({ url }) => url);
  return JSON.stringify([standing, date, wording, withdraws, replacedBy, reason, position, pages]);
}

// Cross joins, since SQLite never reorders one: the other way around it reads all edits there ever were.

/** A merge gives a release to another film, of another title. */
function ofReleases(db: Db, dateChangeIds: number[]) {
  const { dateChanges: d, revisions: r } = db.t;
  return db.q
    .select({ id: d.id, changesetId: max(r.changesetId) })
    .from(d)
    .crossJoin(r)
    .where(and(inArray(d.id, dateChangeIds), eq(r.subject, "release"), eq(r.subjectId, d.releaseId)))
    .groupBy(d.id);
}

function ofFilms(db: Db, dateChangeIds: number[]) {
  const { dateChanges: d, releases, revisions: r } = db.t;
  const isOfIt = and(eq(r.subject, "film"), eq(r.subjectId, releases.filmId), eq(r.action, "correct"));
  return db.q
    .select({ id: d.id, changesetId: max(r.changesetId) })
    .from(d)
    .innerJoin(releases, eq(releases.id, d.releaseId))
    .crossJoin(r)
    .where(and(inArray(d.id, dateChangeIds), isOfIt, saysOtherwise(db, "title")))
    .groupBy(d.id);
}

function ofAnnouncements(db: Db, dateChangeIds: number[]) {
  const { dateChanges: d, revisions: r } = db.t;
  const isOfIt = and(eq(r.subject, "announcement"), eq(r.subjectId, d.announcementId), eq(r.action, "correct"));
  return db.q
    .select({ id: d.id, changesetId: max(r.changesetId) })
    .from(d)
    .crossJoin(r)
    .where(and(inArray(d.id, dateChangeIds), isOfIt, saysOtherwise(db, "announcedOn", "by", "studios")))
    .groupBy(d.id);
}

function ofSources(db: Db, dateChangeIds: number[]) {
  const { citations: c, revisions: r } = db.t;
  const isOfIt = and(eq(r.subject, "source"), eq(r.subjectId, c.sourceId), eq(r.action, "correct"));
  return db.q
    .select({ id: c.dateChangeId, changesetId: max(r.changesetId) })
    .from(c)
    .crossJoin(r)
    .where(and(inArray(c.dateChangeId, dateChangeIds), isOfIt, saysOtherwise(db, "publisher")))
    .groupBy(c.dateChangeId);
}

async function listInstants(
  { q, t: { changesets: c } }: Db,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await inLists(ids, (list) =>
    q.select({ id: c.id, at: c.recordedAt }).from(c).where(inArray(c.id, list)).orderBy(asc(c.id)),
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}
