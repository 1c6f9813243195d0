import {
  and,
  asc,
  between,
  count,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lte,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import { compareText } from "#domain/compare-text.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { OPEN_END } from "#domain/partial-date.ts";
import type { UndatedCursor } from "#domain/release-cursor.ts";
import { RELEASE_TYPES, type ReleaseType } from "#domain/vocabulary.ts";
import { spansMonths } from "../date-windows.ts";
import type { Db } from "../db.ts";
import { isOfSlate, type Slate } from "./list-slate.ts";
import { knownOn } from "./release-list.ts";
import {
  beginningOf,
  isBehindDated,
  isDay,
  orderOfDates,
  type ReleaseFilter,
  type ReleaseWalk,
} from "./release-walk.ts";
import { type Cut, type Telling, type WalkedDate, type WalkedRelease, withChange } from "./tell-releases.ts";
import { isAllKnown, walkStanding } from "./walk-standing.ts";

const MOST_COMMON: ReleaseType = "theatrical";

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
  if (region !== null && isFilledByCommon(walk) && !isAlongFilms && (await isAllKnown(db, { ...walk, region })))
    return walkStanding(db, { ...walk, region }, telling);
  const inOrder = { order: orderOfDates(db, walk), limit };
  const ask = (types: readonly ReleaseType[] | null, end: CalendarDate | null, cut: Cut = inOrder) => {
    const condition = isDated(db, walk, end);
    const where = conditionOf(db, { ...walk, condition, isAlongFilms }, types);
    return telling.put(db, { where, isAlongFilms, ...cut });
  };
  // Of a page that is full already, only what stands before its last row is missing.
  const endOf = (rows: readonly Row[]) => (rows.length === limit ? (rows.at(-1)?.latest ?? null) : null);
  const [first = null, ...others] = typesInTurn(filter, isAlongFilms);
  let rows: readonly Row[] = await ask(first, null);
  if (rows.length === limit && others.length > 1) {
    const most = FEW_PAGES * limit;
    const types = others.flatMap((type) => type ?? []);
    const missing = await ask(types, endOf(rows), { order: [], limit: most });
    if (missing.length < most) return merge([rows, missing], walk);
  }
  for (const types of others) rows = merge([rows, await ask(types, endOf(rows))], walk);
  return rows;
}

/** True where the commonest type is among those asked for, so that no walk goes past many others to fill a page. */
function isFilledByCommon({ filter: { types }, spanningBy }: ReleaseWalk): boolean {
  return spanningBy === undefined && (types === null || types.includes(MOST_COMMON));
}

/**
 * What a full page lacks of all other types is little, as a rule, and asked for at once: without an order, which no index
 * gives, and all of it. Where there is more than so many pages of it, type by type.
 */
const FEW_PAGES = 4;

function merge<Row extends WalkedDate>(
  parts: readonly (readonly Row[])[],
  { limit, isBackwards = false }: ReleaseWalk,
): readonly Row[] {
  const rows = parts.flat().toSorted((a, b) => (isBackwards ? compareDated(b, a) : compareDated(a, b)));
  return rows.slice(0, limit);
}

/** With a date behind the place where the walk begins, and on this side of the day at which it is to end. */
function isDated(db: Db, walk: ReleaseWalk, end: CalendarDate | null): SQL | undefined {
  const { releaseStates: s } = db.t;
  const { filter, after, spanningBy, isOfDays = false, isBackwards = false } = walk;
  const dated = after?.latest === null ? null : after;
  const [from, to] = [beginningOf(filter, dated), filter.to ?? OPEN_END];
  return and(
    isBackwards ? between(latestIn(db, walk), end ?? from, to) : between(latestIn(db, walk), from, end ?? to),
    isOfDays ? isDay(db) : undefined,
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
 * Type by type where a region is asked for: of several types at once, no index gives the order of a day of the past. Most releases are
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
