import { and, eq, isNull, notExists, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { ReleaseKey } from "#domain/region.ts";
import type { ClaimSubject, Standing } from "#domain/vocabulary.ts";
import type { Db } from "../../db.ts";
import type { QueueKind } from "../../vocabulary.ts";
import { readDate } from "../date-column.ts";

/** What an editor is asked to look at: the release it is about, and what a settlement of it would hold for. */
interface Entry extends ReleaseKey {
  /** The id of a release, claim or date change, as the kind has it. */
  readonly subjectId: number;
  /** The version of the subject: with another, the entry is back. */
  readonly version: number;
  readonly film: { readonly slug: string; readonly title: string };
  /** The version of the release that a new line of it is based on. */
  readonly releaseVersion: number;
  /** The line on record that the entry rests on. */
  readonly dateChangeId: number;
  readonly standing: Standing;
  readonly date: PartialDate | null;
}

/** A page that says something else than the record. */
export interface QueuedPage {
  readonly url: string;
  readonly publisher: string;
  readonly publishedOn: PartialDate | null;
}

export interface PassedEntry extends Entry {
  readonly kind: "passed";
}

/** A claim that disputes a date: `date` is the one on record that it disputes. */
export interface DisputedEntry extends Entry {
  readonly kind: "disputed";
  readonly page: QueuedPage;
  readonly about: ClaimSubject;
  readonly states: PartialDate | null;
  readonly note: string | null;
}

export interface DisagreeingEntry extends Entry {
  readonly kind: "disagreeing";
  readonly pages: readonly (QueuedPage & { readonly note: string })[];
}

export interface MovedSinceEntry extends Entry {
  readonly kind: "moved-since";
  /** When the release's own date was said last. */
  readonly saidOn: CalendarDate;
  readonly primary: { readonly region: string; readonly date: PartialDate | null; readonly movedOn: CalendarDate };
}

export interface LongUndatedEntry extends Entry {
  readonly kind: "long-undated";
  /** When it was said last that there is no date. */
  readonly saidOn: CalendarDate;
}

export interface OddWeekdayEntry extends Entry {
  readonly kind: "odd-weekday";
}

export interface UnsourcedEntry extends Entry {
  readonly kind: "unsourced";
  readonly announcement: { readonly slug: string; readonly announcedOn: PartialDate };
}

export type QueueEntry =
  | PassedEntry
  | DisputedEntry
  | DisagreeingEntry
  | MovedSinceEntry
  | LongUndatedEntry
  | OddWeekdayEntry
  | UnsourcedEntry;

/** The day it is, and how many entries are read at most. */
export interface QueueQuestion {
  readonly today: CalendarDate;
  readonly limit: number;
}

/** True where no editor has looked at the subject as it is now and left it. */
export function isUnsettled(
  { q, t: { settlements: s } }: Db,
  kind: QueueKind,
  { subjectId, version }: { subjectId: SQLWrapper; version: SQLWrapper },
): SQL {
  return notExists(
    q
      .select({ one: sql`1` })
      .from(s)
      .where(
        and(
          eq(s.kind, kind),
          sql`${s.subjectId} = ${subjectId}`,
          sql`${s.version} = ${version}`,
          isNull(s.retractedAt),
        ),
      ),
  );
}

/** The columns that every entry has, of a query that joins `releases` and `films`. */
export function releaseColumns({ t: { releases: r, films: f } }: Db) {
  return {
    releaseId: r.id,
    releaseVersion: r.version,
    region: r.region,
    type: r.type,
    variant: r.variant,
    slug: f.slug,
    title: f.title,
  };
}

interface ReleaseRow extends ReleaseKey {
  readonly releaseVersion: number;
  readonly slug: string;
  readonly title: string;
}

/** An entry about a release, or about something of it: what that is, and what stands on record. */
export function toEntry(
  { releaseVersion, region, type, variant, slug, title }: ReleaseRow,
  subject: Pick<Entry, "subjectId" | "version" | "dateChangeId" | "standing" | "date">,
): Entry {
  return { ...subject, film: { slug, title }, region, type, variant, releaseVersion };
}

/** The columns of an entry about a release's present state, of a query that joins `releases` and `films` to it. */
export function standingColumns(db: Db) {
  const { dateChangeId, standing, edtf, knownFrom, latest } = db.t.releaseStates;
  return { ...releaseColumns(db), dateChangeId, standing, edtf, knownFrom, latest };
}

interface StandingRow extends ReleaseRow {
  readonly releaseId: number;
  readonly dateChangeId: number;
  readonly standing: Standing;
  readonly edtf: string | null;
}

/** An entry about a release itself. */
export function toReleaseEntry(row: StandingRow): Entry {
  const { releaseId, releaseVersion, dateChangeId, standing, edtf } = row;
  const date = readDate(edtf);
  return toEntry(row, { subjectId: releaseId, version: releaseVersion, dateChangeId, standing, date });
}

/** The columns of an entry about one line, of a query that joins `releases` and `films` to `date_changes`. */
export function lineColumns(db: Db) {
  const { id, version, standing, edtf } = db.t.dateChanges;
  return { ...releaseColumns(db), dateChangeId: id, version, standing, edtf };
}

interface LineRow extends Omit<StandingRow, "releaseId"> {
  readonly version: number;
}

/** An entry about one line. */
export function toLineEntry(row: LineRow): Entry {
  const { dateChangeId, version, standing, edtf } = row;
  return toEntry(row, { subjectId: dateChangeId, version, dateChangeId, standing, date: readDate(edtf) });
}
