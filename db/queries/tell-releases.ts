import { and, between, eq, inArray, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { listQuestion, type Prepared } from "../question.ts";
import { isStanding } from "./release-list.ts";
import { orderOfDates } from "./release-walk.ts";

/** Which rows are answered, where there are more. */
export interface Cut {
  readonly order: readonly SQL[];
  readonly limit: number | Placeholder;
}

export interface Question extends Cut {
  readonly where: SQL | undefined;
  readonly isAlongFilms: boolean;
}

/** How much is told of each release: puts the questions of a walk. */
export interface Telling<Row> {
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

function dateColumns({ releaseStates: s, releases: r, films: f }: Db["t"]) {
  return {
    releaseId: s.releaseId,
    filmId: f.id,
    slug: f.slug,
    title: f.title,
    filmKind: f.kind,
    primaryRegion: f.primaryRegion,
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

type OrPlace<Value> = Value | Placeholder;

/**
 * The dates that stand now, of some types in a region; asks of a query that it joins `releases`. For SQLite the type stands
 * in an expression, or it takes the index that has a range for each type, and no order. PostgreSQL would take few rows to
 * come of an expression, and read and sort all that do.
 */
export function isStandingIn(
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
    inArray(db.engine === "sqlite" ? sql`${s.type} || ''` : sql`${s.type}`, [...stretch.types]),
  );
}
