import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lte, max, or, type SQL, sql } from "drizzle-orm";
import type { RecordCursor } from "#domain/record-cursor.ts";
import type { ReleaseKey } from "#domain/region.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { Speaker, Standing } from "#domain/vocabulary.ts";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";
import { readDateChangeFacts } from "../revision-facts.ts";
import type { RevisionSubject } from "../vocabulary.ts";
import { readDate, readSetDate } from "./date-column.ts";
import type { ChangeFilter } from "./list-changes.ts";
import { isByStudio } from "./release-list.ts";

/** What an edit of the record did to a date change. */
export type RecordAction = "recorded" | "corrected" | "retracted" | "restored";

/** An edit of one date change, and the date change as it is on record by now. */
export interface RecordChange extends ReleaseKey {
  readonly cursor: RecordCursor;
  readonly action: RecordAction;
  /** An ISO instant. */
  readonly recordedAt: string;
  /** Why the record was edited, where an editor said so. */
  readonly editReason: string | null;
  readonly dateChangeId: number;
  /** False once it is retracted, or off the record because a merged film had the same. */
  readonly isInHistory: boolean;
  /** Null where it is off the record. */
  readonly releaseId: number | null;
  readonly film: { readonly slug: string; readonly title: string };
  readonly standing: Standing;
  readonly date: PartialDate | null;
  readonly wording: string | null;
  readonly reason: string | null;
  readonly announcement: RecordedHead;
}

export interface RecordedHead {
  readonly id: number;
  readonly slug: string;
  readonly announcedOn: PartialDate;
  readonly by: Speaker;
  readonly headline: string | null;
}

export interface RecordChanges {
  readonly changes: readonly RecordChange[];
  /** Where to go on: behind the last change, or behind all that were looked at and passed over. */
  readonly cursor: RecordCursor;
  readonly isMore: boolean;
}

/** Revisions looked at for a page: a filter that few changes pass makes it a short page, never a long search. */
const LOOKED_AT = 2000;

/**
 * The edits of date changes behind a place, in the order recorded; the correction of an announcement is one of each of
 * its lines, and so is a merge that gives a release to another film. Who goes on from `cursor` misses nothing and gets nothing twice, since no lower id is committed after a
 * higher one (`takeTurn`). A retracted line passes every kind, having none; one taken off by a merge every studio too.
 * Ask within `snapshot`.
 */
export async function listRecordChanges(
  db: Db,
  { filter, after, limit }: { filter: ChangeFilter; after: RecordCursor; limit: number },
): Promise<RecordChanges> {
  const { last, isWhole } = await lookAhead(db, after);
  if (last === null) return { changes: [], cursor: after, isMore: false };
  const span = { after, last, limit: limit + 1 };
  const edits = [
    ...(await listLineEdits(db, filter, span)),
    ...(await listEditsOfSeveral(db, filter, { ...span, of: "announcement" })),
    ...(await listEditsOfSeveral(db, filter, { ...span, of: "release" })),
  ];
  const shown = edits.toSorted(compareEdits).slice(0, limit);
  const cut = edits.length > limit ? shown.at(-1) : undefined;
  return {
    changes: await toRecordChanges(db, shown, filter),
    cursor: cut ? cursorOf(cut) : { revisionId: last, dateChangeId: null },
    isMore: cut !== undefined || !isWhole,
  };
}

/** Where the record ends now: who goes on from there is told of all that is edited from now on. */
export async function findRecordEnd({ q, t }: Db): Promise<RecordCursor> {
  const [end] = await q
    .select({ id: max(t.revisions.id) })
    .from(t.revisions)
    .limit(1);
  return { revisionId: end?.id ?? 0, dateChangeId: null };
}

/** The place behind which the last so many edits of the record stand, of dates or of anything else. */
export async function findRecordPlace(db: Db, { beforeLast }: { beforeLast: number }): Promise<RecordCursor> {
  const { q, t } = db;
  const { revisionId: end } = await findRecordEnd(db);
  const [place] = await q
    .select({ id: t.revisions.id })
    .from(t.revisions)
    .where(lte(t.revisions.id, end))
    .orderBy(desc(t.revisions.id))
    .limit(1)
    .offset(beforeLast);
  return { revisionId: place?.id ?? 0, dateChangeId: null };
}

/** The last revision that a page looks at, null behind the end; `isWhole` where no other stands behind it. */
async function lookAhead({ q, t }: Db, after: RecordCursor) {
  const { id } = t.revisions;
  const ahead = q
    .select({ id })
    .from(t.revisions)
    .where(isBehind(t, after))
    .orderBy(asc(id))
    .limit(LOOKED_AT)
    .as("ahead");
  const [found] = await q
    .select({ last: max(ahead.id), looked: count() })
    .from(ahead)
    .limit(1);
  return { last: found?.last ?? null, isWhole: (found?.looked ?? 0) < LOOKED_AT };
}

interface Span {
  readonly after: RecordCursor;
  readonly last: number;
  readonly limit: number;
}

/** True for revisions that are not told whole yet. */
function isBehind({ revisions: r }: Db["t"], { revisionId, dateChangeId }: RecordCursor): SQL {
  return dateChangeId === null ? gt(r.id, revisionId) : gte(r.id, revisionId);
}

/**
 * The subject within `coalesce`, which no index answers: SQLite would rather read every edit of a date change there
 * ever was, and sort them.
 */
function isSubject({ revisions: r }: Db["t"], subject: RevisionSubject): SQL {
  return eq(sql`coalesce(${r.subject}, '')`, subject);
}

/** A line that is off the record is judged by what its revision says. */
function listLineEdits(db: Db, filter: ChangeFilter, { after, last, limit }: Span) {
  const { q, t } = db;
  const { revisions: r, changesets: c, dateChanges: d, releases, films: f, announcements: a } = t;
  const isAsked = passes(db, filter);
  return q
    .select(editColumns(t))
    .from(r)
    .innerJoin(c, eq(c.id, r.changesetId))
    .leftJoin(d, eq(d.id, r.subjectId))
    .leftJoin(releases, eq(releases.id, d.releaseId))
    .leftJoin(f, eq(f.id, releases.filmId))
    .leftJoin(a, eq(a.id, d.announcementId))
    .where(
      and(
        gt(r.id, after.revisionId),
        lte(r.id, last),
        isSubject(t, "date_change"),
        isAsked && or(isNull(d.id), isAsked),
      ),
    )
    .orderBy(asc(r.id))
    .limit(limit);
}

/**
 * Of an announcement whose day, studios or headline were corrected, and of a release that a merge gave to another film:
 * all its lines say other things now.
 */
function listEditsOfSeveral(
  db: Db,
  filter: ChangeFilter,
  { after, last, limit, of }: Span & { of: "announcement" | "release" },
) {
  const { q, t } = db;
  const { revisions: r, changesets: c, dateChanges: d, releases, films: f, announcements: a } = t;
  const isFurther = and(eq(r.id, after.revisionId), gt(d.id, after.dateChangeId ?? 0));
  return q
    .select(editColumns(t))
    .from(r)
    .innerJoin(c, eq(c.id, r.changesetId))
    .innerJoin(d, eq(of === "announcement" ? d.announcementId : d.releaseId, r.subjectId))
    .innerJoin(releases, eq(releases.id, d.releaseId))
    .innerJoin(f, eq(f.id, releases.filmId))
    .innerJoin(a, eq(a.id, d.announcementId))
    .where(
      and(
        isBehind(t, after),
        lte(r.id, last),
        isSubject(t, of),
        eq(r.action, of === "announcement" ? "correct" : "merge"),
        or(gt(r.id, after.revisionId), isFurther),
        passes(db, filter),
      ),
    )
    .orderBy(asc(r.id), asc(d.id))
    .limit(limit);
}

function editColumns({ revisions: r, changesets: c, dateChanges: d, releases, films: f, announcements: a }: Db["t"]) {
  return {
    revisionId: r.id,
    subject: r.subject,
    subjectId: r.subjectId,
    action: r.action,
    before: r.before,
    after: r.after,
    recordedAt: c.recordedAt,
    editReason: c.reason,
    line: {
      id: d.id,
      releaseId: d.releaseId,
      standing: d.standing,
      edtf: d.edtf,
      wording: d.wording,
      reason: d.reason,
      retractedAt: d.retractedAt,
    },
    release: { region: releases.region, type: releases.type, variant: releases.variant },
    film: { slug: f.slug, title: f.title },
    announcement: { id: a.id, slug: a.slug, announcedOn: a.announcedOn, by: a.by, headline: a.headline },
  };
}

type Edit = Awaited<ReturnType<typeof listLineEdits>>[number];

function passes(db: Db, { region, types, studioId, kind }: ChangeFilter): SQL | undefined {
  const { releases, dateChanges: d } = db.t;
  return and(
    region === null ? undefined : eq(releases.region, region),
    types === null ? undefined : inArray(releases.type, [...types]),
    studioId === null ? undefined : isByStudio(db, studioId),
    kind === null ? undefined : or(eq(d.kind, kind), isNull(d.kind)),
  );
}

function compareEdits(a: Edit, b: Edit): number {
  return a.revisionId - b.revisionId || (a.line?.id ?? 0) - (b.line?.id ?? 0);
}

function cursorOf({ subject, revisionId, line }: Edit): RecordCursor {
  return { revisionId, dateChangeId: subject !== "date_change" && line ? line.id : null };
}

function actionOf({ subject, action, before, after }: Edit): RecordAction {
  if (action === "record") return "recorded";
  if (subject !== "date_change") return "corrected";
  if (action === "retract" || after === null) return "retracted";
  return action === "restore" || before === null ? "restored" : "corrected";
}

async function toRecordChanges(db: Db, edits: readonly Edit[], filter: ChangeFilter): Promise<readonly RecordChange[]> {
  const gone = edits.flatMap((edit) => (edit.line ? [] : [readDateChangeFacts(edit.after ?? edit.before)]));
  const heads = await listHeads(db, gone);
  const titles = await listTitlesByOldSlug(db, gone);
  return edits.flatMap((edit) => toRecordedChange(edit) ?? toGoneChange(edit, filter, { heads, titles }));
}

function toRecordedChange(edit: Edit): RecordChange | undefined {
  const { line, release, film, announcement } = edit;
  if (!line || !release || !film || !announcement) return undefined;
  const { id, edtf, releaseId, retractedAt, standing, wording, reason } = line;
  const said = { standing, date: readDate(edtf), wording, reason };
  const announced = { ...announcement, announcedOn: readSetDate(announcement.announcedOn) };
  const here = { dateChangeId: id, releaseId, isInHistory: retractedAt === null };
  return { ...commonOf(edit), ...here, ...release, ...said, film, announcement: announced };
}

function commonOf(edit: Edit) {
  const { recordedAt, editReason } = edit;
  return { cursor: cursorOf(edit), action: actionOf(edit), recordedAt, editReason };
}

interface Gone {
  readonly heads: ReadonlyMap<string, RecordedHead>;
  readonly titles: ReadonlyMap<string, string>;
}

/** A line whose row is gone, as its revision has it, where it is asked for. */
function toGoneChange(edit: Edit, { region: asked, types }: ChangeFilter, { heads, titles }: Gone): RecordChange[] {
  const { film, announcement, region, type, variant, ...facts } = readDateChangeFacts(edit.after ?? edit.before);
  const head = heads.get(announcement);
  if (!head) throw new Error(`The announcement ${announcement} is off the record`);
  if ((asked !== null && asked !== region) || types?.includes(type) === false) return [];
  const { standing, date, wording, reason } = facts;
  const said = { region, type, variant, standing, date: readDate(date), wording, reason };
  const gone = { dateChangeId: edit.subjectId, releaseId: null, isInHistory: false };
  return [
    { ...commonOf(edit), ...gone, ...said, film: { slug: film, title: titles.get(film) ?? film }, announcement: head },
  ];
}

async function listHeads({ q, t }: Db, lines: readonly { readonly announcement: string }[]) {
  const { id, slug, announcedOn, by, headline } = t.announcements;
  const heads = await inLists(
    lines.map(({ announcement }) => announcement),
    (list) => q.select({ id, slug, announcedOn, by, headline }).from(t.announcements).where(inArray(slug, list)),
  );
  return new Map(heads.map((head) => [head.slug, { ...head, announcedOn: readSetDate(head.announcedOn) }]));
}

/** The titles of the films that others were merged into, by the slugs of those. */
async function listTitlesByOldSlug({ q, t }: Db, lines: readonly { readonly film: string }[]) {
  const { redirects: r, films: f } = t;
  const titles = await inLists(
    lines.map(({ film }) => film),
    (list) =>
      q
        .select({ slug: r.fromSlug, title: f.title })
        .from(r)
        .innerJoin(f, eq(f.slug, r.toSlug))
        .where(and(eq(r.kind, "film"), inArray(r.fromSlug, list))),
  );
  return new Map(titles.map(({ slug, title }) => [slug, title]));
}
