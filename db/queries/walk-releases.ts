import {
  and,
  asc,
  between,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  or,
  type Placeholder,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import { compareText } from "#domain/compare-text.ts";
import { type CalendarDate, toCalendarDate } from "#domain/calendar-date.ts";
import { OPEN_END } from "#domain/partial-date.ts";
import type { DatedCursor, ReleaseCursor, UndatedCursor } from "#domain/release-cursor.ts";
import { RELEASE_TYPES, type ReleaseType, type Standing } from "#domain/vocabulary.ts";
import { spansMonths } from "../date-windows.ts";
import type { Db } from "../db.ts";
import { listQuestion, type Prepared, question } from "../question.ts";
import { isOfSlate, type Slate } from "./list-slate.ts";
import { isStanding, knownOn } from "./release-list.ts";

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

/** A walk along releases, in the order of `ReleaseCursor`. */
export interface ReleaseWalk {
  readonly filter: ReleaseFilter;
  /** The day on which the world knew what is listed. */
  readonly asOf: CalendarDate;
  /** The release behind which the walk begins; null for the first. */
  readonly after: ReleaseCursor | null;
  readonly limit: number;
  /** As of a `ReleaseList`. */
  readonly isEarly?: boolean;
  /** Only dates that reach from one month into another and begin by this day. */
  readonly spanningBy?: CalendarDate;
}

const MOST_COMMON: ReleaseType = "theatrical";

/** Before the first day of any date on record. */
const BEGINNING = toCalendarDate("0100-01-01");

/**
 * The releases with a date. A range of an index of one region and type each, or of the dates of all, or of those that stand
 * now, which lets it stop at the limit; of few films from these on.
 */
export async function walkDated<Row extends WalkedDate>(
  db: Db,
  walk: ReleaseWalk,
  telling: Telling<Row>,
): Promise<readonly Row[]> {
  const { filter, after, limit } = walk;
  if (after?.latest === null || filter.standing === "undated" || filter.standing === "cancelled") return [];
  const isAlongFilms = await isOfFewFilms(db, filter);
  const { region } = filter;
  if (region !== null && !isAlongFilms && (await isOfWhatStands(db, { ...walk, region })))
    return walkStanding(db, { ...walk, region }, telling);
  const inOrder = { order: orderOfDates(db), limit };
  const ask = (types: readonly ReleaseType[] | null, to: CalendarDate | null, cut: Cut = inOrder) => {
    const condition = isDated(db, walk, to);
    const where = conditionOf(db, { ...walk, condition, isAlongFilms }, types);
    return telling.put(db, { where, isAlongFilms, ...cut });
  };
  // Of a page that is full already, only what stands before its last row is missing.
  const endOf = (rows: readonly Row[]) => (rows.length === limit ? rows.at(-1)?.latest : null) ?? filter.to;
  const [first = null, ...others] = typesInTurn(filter, isAlongFilms);
  let rows: readonly Row[] = await ask(first, filter.to);
  if (rows.length === limit && others.length > 1) {
    const most = FEW_PAGES * limit;
    const types = others.flatMap((type) => type ?? []);
    const missing = await ask(types, endOf(rows), { order: [], limit: most });
    if (missing.length < most) return merge([rows, missing], limit);
  }
  for (const types of others) rows = merge([rows, await ask(types, endOf(rows))], limit);
  return rows;
}

interface RegionalWalk extends ReleaseWalk {
  readonly region: string;
}

/**
 * True for a region's releases of types that fill a page, on a day by which all was known that is: what stands now is what
 * was known then.
 */
async function isOfWhatStands(db: Db, { filter, asOf, region, spanningBy }: RegionalWalk): Promise<boolean> {
  if (spanningBy !== undefined || filter.types?.includes(MOST_COMMON) === false) return false;
  const [later] = await knownLater(db, { region, day: asOf });
  return later === undefined;
}

/** A state of a region that was not known on a day. By each type, so that SQLite looks into an index and no row. */
const knownLater = question(({ q, t: { releaseStates: s } }) =>
  q
    .select({ releaseId: s.releaseId })
    .from(s)
    .where(
      and(
        eq(s.region, sql.placeholder("region")),
        inArray(s.type, [...RELEASE_TYPES]),
        gt(s.knownFrom, sql.placeholder("day")),
      ),
    )
    .limit(1),
);

/** Most ask for a region, and types or none: always in the same words. */
async function walkStanding<Row>(
  db: Db,
  { filter, region, after, limit }: RegionalWalk,
  { put, putStanding }: Telling<Row>,
): Promise<readonly Row[]> {
  const { releases: r, releaseStates: s } = db.t;
  const { standing, slates, to } = filter;
  const types = filter.types ?? RELEASE_TYPES;
  const dated = after?.latest === null ? null : after;
  const stretch = { region, from: beginningOf(filter, dated), to: to ?? OPEN_END };
  if (dated === null && standing === null && slates.length === 0) return putStanding(db, types, { ...stretch, limit });
  const where = and(
    isStandingIn(db, { ...stretch, types }),
    dated ? isBehindDated(db, dated) : undefined,
    standing === null ? undefined : eq(s.standing, standing),
    ...slates.map((slate) => isOfSlate(db, slate, r.filmId)),
  );
  return put(db, { where, order: orderOfDates(db), limit, isAlongFilms: false });
}

type OrPlace<Value> = Value | Placeholder;

/** The type in an expression: else SQLite takes the index that has a range for each type, and no order. */
function isStandingIn(
  db: Db,
  stretch: {
    region: OrPlace<string>;
    types: readonly OrPlace<ReleaseType>[];
    from: OrPlace<CalendarDate>;
    to: OrPlace<CalendarDate>;
  },
): SQL | undefined {
  const { releases: r, releaseStates: s } = db.t;
  return and(
    eq(r.id, s.releaseId),
    eq(s.region, stretch.region),
    isStanding(db),
    between(s.latest, stretch.from, stretch.to),
    inArray(sql`${s.type} || ''`, [...stretch.types]),
  );
}

function orderOfDates({ t: { releaseStates: s, films: f } }: Db): readonly SQL[] {
  return [asc(s.latest), desc(s.earliest), asc(f.slug), asc(s.releaseId)];
}

/**
 * What a full page lacks of all other types is little, as a rule, and asked for at once: without an order, which no index
 * gives, and all of it. Where there is more than so many pages of it, type by type.
 */
const FEW_PAGES = 4;

function merge<Row extends WalkedDate>(parts: readonly (readonly Row[])[], limit: number): readonly Row[] {
  return parts.flat().toSorted(compareDated).slice(0, limit);
}

/** With a date that ends by `to`, behind the place where the walk begins. */
function isDated(db: Db, walk: ReleaseWalk, to: CalendarDate | null): SQL | undefined {
  const { releaseStates: s } = db.t;
  const { filter, after, spanningBy } = walk;
  const dated = after?.latest === null ? null : after;
  return and(
    between(latestIn(db, walk), beginningOf(filter, dated), to ?? OPEN_END),
    dated ? isBehindDated(db, dated) : undefined,
    spanningBy === undefined ? undefined : and(spansMonths(s), lte(s.earliest, spanningBy)),
  );
}

/**
 * The day at which a walk has passed `most` dates, where it may have found little by then: of a standing, or of types in
 * all regions, which no index tells apart. Null for any other, and for one that comes to its end before. The day is walked
 * whole.
 */
export async function findEndOfWalk(
  db: Db,
  { filter, after }: ReleaseWalk,
  most: number,
): Promise<CalendarDate | null> {
  const { region, types, standing, slates, filmIds } = filter;
  const isSparse =
    standing === null ? region === null && types !== null : standing === "dated" || standing === "released";
  if (!isSparse || after?.latest === null || slates.length > 0 || filmIds !== null) return null;
  const from = beginningOf(filter, after);
  const ofEach = region === null ? [null] : (types ?? RELEASE_TYPES);
  const ends = await Promise.all(ofEach.map((type) => findDateAfter(db, { region, type, from, to: filter.to, most })));
  const [first] = ends.flatMap((day) => day ?? []).toSorted();
  return first === undefined || first === after?.latest ? null : first;
}

async function findDateAfter(
  { q, t: { releaseStates: s } }: Db,
  stretch: {
    region: string | null;
    type: ReleaseType | null;
    from: CalendarDate;
    to: CalendarDate | null;
    most: number;
  },
): Promise<CalendarDate | null> {
  const { region, type, from, to, most } = stretch;
  const isIn = and(
    region === null ? undefined : eq(s.region, region),
    type === null ? undefined : eq(s.type, type),
    between(s.latest, from, to ?? OPEN_END),
  );
  const [row] = await q.select({ latest: s.latest }).from(s).where(isIn).orderBy(asc(s.latest)).offset(most).limit(1);
  return row?.latest ?? null;
}

/** The place behind all dates of a day. */
export function behindDay(day: CalendarDate): DatedCursor {
  return { latest: day, earliest: BEGINNING, slug: "z", releaseId: 0 };
}

function beginningOf({ from }: ReleaseFilter, after: DatedCursor | null): CalendarDate {
  return after && (from ?? BEGINNING) < after.latest ? after.latest : (from ?? BEGINNING);
}

/** The releases without a date, at most `limit` of them, whatever the walk's own limit is. */
export async function walkUndated(db: Db, walk: ReleaseWalk, limit: number): Promise<readonly WalkedRelease[]> {
  const { filter, after } = walk;
  const { standing, from, to } = filter;
  if (standing === "dated" || standing === "released" || from !== null || to !== null) return [];
  const { releaseStates: s } = db.t;
  const isAlongFilms = await isOfFewFilms(db, filter);
  const condition = and(isNull(s.latest), after?.latest === null ? isBehindUndated(db, after) : undefined);
  const order = [asc(s.region), asc(s.type), asc(s.knownFrom), asc(s.releaseId)];
  const rows: WalkedRelease[] = [];
  for (const types of typesInTurn(filter, isAlongFilms)) {
    const where = conditionOf(db, { ...walk, condition, isAlongFilms }, types);
    rows.push(...(await withChange.put(db, { where, order, limit, isAlongFilms })));
  }
  return rows.toSorted(compareUndated).slice(0, limit);
}

interface Stretch extends Pick<ReleaseWalk, "filter" | "asOf" | "isEarly"> {
  readonly condition: SQL | undefined;
  readonly isAlongFilms: boolean;
}

/**
 * Type by type where a region is asked for: of several types at once, no index gives the order. Most releases are
 * theatrical, so that these fill a page and leave little to ask of the others.
 */
function typesInTurn(filter: ReleaseFilter, isAlongFilms: boolean): readonly (readonly ReleaseType[] | null)[] {
  if (filter.region === null || isAlongFilms) return [filter.types];
  const types = filter.types ?? RELEASE_TYPES;
  const first = types.filter((type) => type === MOST_COMMON);
  return [...first, ...types.filter((type) => type !== MOST_COMMON)].map((type) => [type]);
}

function conditionOf(
  db: Db,
  { filter, asOf, isEarly = false, condition, isAlongFilms }: Stretch,
  types: readonly ReleaseType[] | null,
): SQL | undefined {
  const { releases: r, releaseStates: s } = db.t;
  const { region, slates, filmIds, standing } = filter;
  // From a release to its states: by their own places, SQLite would rather read those of everybody for each release.
  const place = isAlongFilms ? r : s;
  return and(
    eq(r.id, s.releaseId),
    region === null ? undefined : eq(place.region, region),
    types === null ? undefined : oneOf(place.type, types),
    standing === null ? undefined : eq(s.standing, standing),
    filmIds === null ? undefined : inArray(r.filmId, [...filmIds]),
    ...slates.map((slate) => isOfSlate(db, slate, r.filmId)),
    isEarly ? and(lte(s.knownFrom, asOf), gt(s.knownUntil, asOf)) : knownOn(db, asOf),
    condition,
  );
}

/** Which rows are answered, where there are more. */
interface Cut {
  readonly order: readonly SQL[];
  readonly limit: number | Placeholder;
}

interface Question extends Cut {
  readonly where: SQL | undefined;
  readonly isAlongFilms: boolean;
}

/** How much is told of each release: puts the questions of a walk. */
interface Telling<Row> {
  readonly put: (db: Db, question: Question) => Promise<Row[]>;
  /** Of the dates that stand now, of some types in a region. */
  readonly putStanding: (
    db: Db,
    types: readonly ReleaseType[],
    values: { region: string; from: CalendarDate; to: CalendarDate; limit: number },
  ) => Promise<readonly Row[]>;
}

/** A telling by the query that puts its questions. */
function tellingBy<Row>(
  query: (db: Db, question: Question) => Promise<Row[]> & { prepare: (name: string) => Prepared<Row> },
): Telling<Row> {
  const putStanding = listQuestion<Row>((db, types) => {
    const [region, from, to] = [sql.placeholder("region"), sql.placeholder("from"), sql.placeholder("to")];
    const where = isStandingIn(db, { region, types, from, to });
    return query(db, { where, order: orderOfDates(db), limit: sql.placeholder("limit"), isAlongFilms: false });
  });
  return { put: query, putStanding };
}

export type WalkedDate = Awaited<ReturnType<typeof datesAlone>>[number];
export type WalkedRelease = Awaited<ReturnType<typeof datesWithChange>>[number];

/** No more than a list of films shows: the change that made a state and its announcement are two more rows to find. */
export const dateAlone = tellingBy(datesAlone);

/** With the last change known and where it was announced. */
export const withChange = tellingBy(datesWithChange);

function datesAlone({ q, t }: Db, { where, order, limit, isAlongFilms }: Question) {
  const [first, second] = inTurn(t, isAlongFilms);
  return q
    .select(dateColumns(t))
    .from(first)
    .crossJoin(second)
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .where(where)
    .orderBy(...order)
    .limit(limit);
}

function datesWithChange({ q, t }: Db, { where, order, limit, isAlongFilms }: Question) {
  const [first, second] = inTurn(t, isAlongFilms);
  return q
    .select({ ...dateColumns(t), ...changeColumns(t) })
    .from(first)
    .crossJoin(second)
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .innerJoin(t.dateChanges, eq(t.dateChanges.id, t.releaseStates.dateChangeId))
    .innerJoin(t.announcements, eq(t.announcements.id, t.dateChanges.announcementId))
    .where(where)
    .orderBy(...order)
    .limit(limit);
}

/**
 * For a cross join, since SQLite never reorders one: the indices of the states have the order; but a slate of few films
 * would be looked for among everybody's.
 */
function inTurn({ releases, releaseStates }: Db["t"], isAlongFilms: boolean) {
  return isAlongFilms ? ([releases, releaseStates] as const) : ([releaseStates, releases] as const);
}

/** Of films beyond so many, a page is found sooner among everybody's releases than all of theirs are sorted. */
const FEW_FILMS = 2000;

async function isOfFewFilms(db: Db, { slates, filmIds }: ReleaseFilter): Promise<boolean> {
  if (filmIds !== null) return true;
  for (const slate of slates) if (!(await isLarge(db, slate))) return true;
  return false;
}

async function isLarge({ q, t }: Db, { kind, id }: Slate): Promise<boolean> {
  const one = { one: sql`1`.as("one") };
  const films =
    kind === "studio"
      ? q.select(one).from(t.filmStudios).where(eq(t.filmStudios.studioId, id))
      : q.select(one).from(t.films).where(eq(t.films.franchiseId, id));
  const [row] = await q
    .select({ films: count() })
    .from(films.limit(FEW_FILMS + 1).as("slate_films"))
    .limit(1);
  return (row?.films ?? 0) > FEW_FILMS;
}

/** As of a `ReleaseList`: within an expression where the way leads along what was known. */
function latestIn({ t }: Db, { isEarly = false }: Pick<ReleaseWalk, "isEarly">): SQLWrapper {
  return isEarly ? sql`${t.releaseStates.latest} || ''` : t.releaseStates.latest;
}

function oneOf(column: Db["t"]["releases" | "releaseStates"]["type"], types: readonly ReleaseType[]): SQL {
  const [first, ...more] = types;
  return first !== undefined && more.length === 0 ? eq(column, first) : inArray(column, [...types]);
}

function dateColumns({ releaseStates: s, releases: r, films: f }: Db["t"]) {
  return {
    releaseId: s.releaseId,
    filmId: f.id,
    slug: f.slug,
    title: f.title,
    filmKind: f.kind,
    type: s.type,
    variant: r.variant,
    standing: s.standing,
    edtf: s.edtf,
    earliest: s.earliest,
    latest: s.latest,
    moves: s.moves,
  };
}

function changeColumns({ releaseStates: s, releases: r, dateChanges: d, announcements: a }: Db["t"]) {
  return {
    knownFrom: s.knownFrom,
    region: s.region,
    sequence: r.sequence,
    firstExact: s.firstExact,
    lastExact: s.lastExact,
    lastKind: d.kind,
    lastEdtf: d.edtf,
    wording: d.wording,
    announcedOn: a.announcedOn,
  };
}

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

function compareDated(a: WalkedDate, b: WalkedDate): number {
  return (
    compareText(a.latest ?? "", b.latest ?? "") ||
    compareText(b.earliest ?? "", a.earliest ?? "") ||
    compareText(a.slug, b.slug) ||
    a.releaseId - b.releaseId
  );
}

function compareUndated(a: WalkedRelease, b: WalkedRelease): number {
  return (
    compareText(a.region, b.region) ||
    compareText(a.type, b.type) ||
    compareText(a.knownFrom, b.knownFrom) ||
    a.releaseId - b.releaseId
  );
}
