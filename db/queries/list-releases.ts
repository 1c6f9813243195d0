import { and, asc, between, desc, eq, gt, gte, inArray, isNull, lt, min, ne, or, type SQL } from "drizzle-orm";
import { compareText } from "#domain/compare-text.ts";
import { type CalendarDate, toCalendarDate } from "#domain/calendar-date.ts";
import { trailOf } from "#domain/date-trail.ts";
import { OPEN_END, type PartialDate } from "#domain/partial-date.ts";
import type { ReleaseKey } from "#domain/region.ts";
import type { DatedCursor, ReleaseCursor, UndatedCursor } from "#domain/release-cursor.ts";
import { RELEASE_TYPES, type ReleaseType, type Standing } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { readDate, readSetDate } from "./date-column.ts";
import { listTrailSteps } from "./list-trail-steps.ts";
import { isOfSlate, type Slate } from "./list-slate.ts";
import { knownOn } from "./release-list.ts";

/** Which releases are asked for; null for all. */
export interface ReleaseFilter {
  readonly region: string | null;
  readonly types: readonly ReleaseType[] | null;
  /** Of films of these slates, of each of them. */
  readonly slates: readonly Slate[];
  /** Of these films; null for all. */
  readonly filmIds: readonly number[] | null;
  readonly standing: Standing | null;
  /** Both ends are meant of the date's last day and included: "July 2027" lies on July 31. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

interface ReleasePage {
  readonly filter: ReleaseFilter;
  /** The day on which the world knew what is listed. */
  readonly asOf: CalendarDate;
  /** The release behind which the page begins; null for the first page. */
  readonly after: ReleaseCursor | null;
  readonly limit: number;
}

/** A release as it stands on the day asked for. */
export interface ReleaseRow extends ReleaseKey {
  readonly cursor: ReleaseCursor;
  readonly releaseId: number;
  /** iCalendar's: it grows with each change of the date. */
  readonly sequence: number;
  /** True where the last change known states the date again, but in other, wider words than the one that set it. */
  readonly isBlurred: boolean;
  readonly filmId: number;
  readonly slug: string;
  readonly title: string;
  readonly standing: Standing;
  readonly date: PartialDate | null;
  readonly wording: string | null;
  /** When it was announced; a mere restatement of it does not count. */
  readonly announcedOn: PartialDate;
  readonly moves: number;
  readonly firstExact: CalendarDate | null;
  readonly lastExact: CalendarDate | null;
}

const MOST_COMMON: ReleaseType = "theatrical";

/** Before the first day of any date on record. */
const BEGINNING = toCalendarDate("0100-01-01");

/**
 * A page of all releases in the order of `ReleaseCursor`: those with a date, then those without. A range of an index of
 * one region and type each, or of the dates of all, which lets it stop at the limit; a slate's from its films on. Ask
 * within `snapshot`.
 */
export async function listReleases(db: Db, page: ReleasePage): Promise<readonly ReleaseRow[]> {
  if (!(await isAnythingKnown(db, page.asOf))) return [];
  const dated = await listDated(db, page);
  const undated = dated.length < page.limit ? await listWithoutDate(db, page, page.limit - dated.length) : [];
  return settleRestated(db, [...dated, ...undated], page.asOf);
}

/** Before the first announcement there is nothing to find, which the indices of dates would be read whole to find out. */
async function isAnythingKnown({ q, t }: Db, day: CalendarDate): Promise<boolean> {
  const { announcedEarliest } = t.announcements;
  const [first] = await q
    .select({ day: min(announcedEarliest) })
    .from(t.announcements)
    .limit(1);
  return Boolean(first?.day && first.day <= day);
}

async function listDated(db: Db, { filter, asOf, after, limit }: ReleasePage): Promise<readonly Row[]> {
  if (after?.latest === null || filter.standing === "undated" || filter.standing === "cancelled") return [];
  const { releaseStates: s, films: f } = db.t;
  const from = after && (filter.from ?? BEGINNING) < after.latest ? after.latest : filter.from;
  const order = [asc(s.latest), desc(s.earliest), asc(f.slug), asc(s.releaseId)];
  let rows: readonly Row[] = [];
  for (const types of typesInTurn(filter)) {
    // Of a page that is full already, only what stands before its last row is missing.
    const last = rows.length === limit ? rows.at(-1)?.latest : undefined;
    const condition = and(
      between(s.latest, from ?? BEGINNING, last ?? filter.to ?? OPEN_END),
      after ? isBehindDated(db, after) : undefined,
    );
    const more = await ask(db, { filter, asOf, condition, order, limit }, types);
    rows = [...rows, ...more].toSorted(compareDated).slice(0, limit);
  }
  return rows;
}

async function listWithoutDate(db: Db, { filter, asOf, after }: ReleasePage, limit: number): Promise<readonly Row[]> {
  const { standing, from, to } = filter;
  if (standing === "dated" || standing === "released" || from !== null || to !== null) return [];
  const { releaseStates: s } = db.t;
  const condition = and(isNull(s.latest), after?.latest === null ? isBehindUndated(db, after) : undefined);
  const order = [asc(s.region), asc(s.type), asc(s.knownFrom), asc(s.releaseId)];
  const rows: Row[] = [];
  for (const types of typesInTurn(filter))
    rows.push(...(await ask(db, { filter, asOf, condition, order, limit }, types)));
  return rows.toSorted(compareUndated).slice(0, limit);
}

interface Question extends Pick<ReleasePage, "filter" | "asOf" | "limit"> {
  readonly condition: SQL | undefined;
  readonly order: readonly SQL[];
}

/**
 * Type by type where a region is asked for: of several types at once, no index gives the order. Most releases are
 * theatrical, so that these fill a page and leave little to ask of the others.
 */
function typesInTurn(filter: ReleaseFilter): readonly (readonly ReleaseType[] | null)[] {
  if (filter.region === null || isOfFewFilms(filter)) return [filter.types];
  const types = filter.types ?? RELEASE_TYPES;
  const first = types.filter((type) => type === MOST_COMMON);
  return [...first, ...types.filter((type) => type !== MOST_COMMON)].map((type) => [type]);
}

function ask(
  db: Db,
  { filter, asOf, condition, order, limit }: Question,
  types: readonly ReleaseType[] | null,
): Promise<Row[]> {
  const { releases: r, releaseStates: s } = db.t;
  const { region, slates, filmIds, standing } = filter;
  // From a release to its states: by their own places, SQLite would rather read those of everybody for each release.
  const place = isOfFewFilms(filter) ? r : s;
  return (isOfFewFilms(filter) ? selectAlongFilms(db) : selectAlongStates(db))
    .where(
      and(
        eq(db.t.releases.id, s.releaseId),
        region === null ? undefined : eq(place.region, region),
        types === null ? undefined : oneOf(place.type, types),
        standing === null ? undefined : eq(s.standing, standing),
        filmIds === null ? undefined : inArray(db.t.releases.filmId, [...filmIds]),
        ...slates.map((slate) => isOfSlate(db, slate, db.t.releases.filmId)),
        knownOn(db, asOf),
        condition,
      ),
    )
    .orderBy(...order)
    .limit(limit);
}

function isOfFewFilms({ slates, filmIds }: ReleaseFilter): boolean {
  return slates.length > 0 || filmIds !== null;
}

function oneOf(column: Db["t"]["releases" | "releaseStates"]["type"], types: readonly ReleaseType[]): SQL {
  const [first, ...more] = types;
  return first !== undefined && more.length === 0 ? eq(column, first) : inArray(column, [...types]);
}

/** A cross join, since SQLite never reorders one: the indices of the states have the order. */
function selectAlongStates({ q, t }: Db) {
  return q
    .select(columns(t))
    .from(t.releaseStates)
    .crossJoin(t.releases)
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .innerJoin(t.dateChanges, eq(t.dateChanges.id, t.releaseStates.dateChangeId))
    .innerJoin(t.announcements, eq(t.announcements.id, t.dateChanges.announcementId))
    .$dynamic();
}

/** The other way around: a slate of few films would be looked for among everybody's. */
function selectAlongFilms({ q, t }: Db) {
  return q
    .select(columns(t))
    .from(t.releases)
    .crossJoin(t.releaseStates)
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .innerJoin(t.dateChanges, eq(t.dateChanges.id, t.releaseStates.dateChangeId))
    .innerJoin(t.announcements, eq(t.announcements.id, t.dateChanges.announcementId))
    .$dynamic();
}

function columns({ releaseStates: s, releases: r, films: f, dateChanges: d, announcements: a }: Db["t"]) {
  return {
    releaseId: s.releaseId,
    knownFrom: s.knownFrom,
    filmId: f.id,
    slug: f.slug,
    title: f.title,
    region: s.region,
    type: s.type,
    variant: r.variant,
    sequence: r.sequence,
    standing: s.standing,
    edtf: s.edtf,
    earliest: s.earliest,
    latest: s.latest,
    firstExact: s.firstExact,
    lastExact: s.lastExact,
    moves: s.moves,
    lastKind: d.kind,
    lastEdtf: d.edtf,
    wording: d.wording,
    announcedOn: a.announcedOn,
  };
}

type Row = Awaited<ReturnType<typeof selectAlongStates>>[number];

/** The day alone bounds the range of the index; the rest parts the dates that end on that one day. */
function isBehindDated({ t }: Db, { latest, earliest, slug, releaseId }: DatedCursor): SQL | undefined {
  const { releaseStates: s, films: f } = t;
  const sameSlug = and(eq(f.slug, slug), gt(s.releaseId, releaseId));
  const sameWindow = and(eq(s.earliest, earliest), or(gt(f.slug, slug), sameSlug));
  return or(ne(s.latest, latest), lt(s.earliest, earliest), sameWindow);
}

function isBehindUndated({ t }: Db, { region, type, knownFrom, releaseId }: UndatedCursor): SQL | undefined {
  const { releaseStates: s } = t;
  const sameDay = and(eq(s.knownFrom, knownFrom), gt(s.releaseId, releaseId));
  const sameType = and(eq(s.type, type), or(gt(s.knownFrom, knownFrom), sameDay));
  return and(gte(s.region, region), or(gt(s.region, region), gt(s.type, type), sameType));
}

function compareDated(a: Row, b: Row): number {
  return (
    compareText(a.latest ?? "", b.latest ?? "") ||
    compareText(b.earliest ?? "", a.earliest ?? "") ||
    compareText(a.slug, b.slug) ||
    a.releaseId - b.releaseId
  );
}

function compareUndated(a: Row, b: Row): number {
  return (
    compareText(a.region, b.region) ||
    compareText(a.type, b.type) ||
    compareText(a.knownFrom, b.knownFrom) ||
    a.releaseId - b.releaseId
  );
}

/** Where the last change known merely restated the date, its wording and day are those of the one that had set it. */
async function settleRestated(db: Db, rows: readonly Row[], asOf: CalendarDate): Promise<readonly ReleaseRow[]> {
  const restated = rows.filter(({ lastKind }) => lastKind === "confirmed").map(({ releaseId }) => releaseId);
  const steps = Map.groupBy(await listTrailSteps(db, { releaseIds: restated, asOf }), ({ releaseId }) => releaseId);
  return rows.map((row) => {
    const trail = trailOf(steps.get(row.releaseId) ?? []);
    // One by one: the rest of a row of twenty columns, spread into another object, took longer than asking for it.
    return {
      cursor: cursorOf(row),
      releaseId: row.releaseId,
      sequence: row.sequence,
      filmId: row.filmId,
      slug: row.slug,
      title: row.title,
      region: row.region,
      type: row.type,
      variant: row.variant,
      standing: row.standing,
      date: readDate(row.edtf),
      wording: trail.since ? trail.wording : row.wording,
      announcedOn: trail.since ?? readSetDate(row.announcedOn),
      isBlurred: row.lastKind === "confirmed" && row.lastEdtf !== row.edtf,
      moves: row.moves,
      firstExact: row.firstExact,
      lastExact: row.lastExact,
    };
  });
}

function cursorOf({ latest, earliest, slug, releaseId, region, type, knownFrom }: Row): ReleaseCursor {
  return latest !== null && earliest !== null
    ? { latest, earliest, slug, releaseId }
    : { latest: null, region, type, knownFrom, releaseId };
}
