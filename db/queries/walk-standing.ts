import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { OPEN_END } from "#domain/partial-date.ts";
import { RELEASE_TYPES } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { question } from "../question.ts";
import { isOfSlate } from "./list-slate.ts";
import { beginningOf, isBehindDated, isDay, orderOfDates, type ReleaseWalk } from "./release-walk.ts";
import { isStandingIn, type Telling } from "./tell-releases.ts";

/** A walk in one region. */
export interface RegionalWalk extends ReleaseWalk {
  readonly region: string;
}

/** True on a day by which all was known of a region that is: what stands now is what was known then. */
export async function isAllKnown(db: Db, { asOf, region }: RegionalWalk): Promise<boolean> {
  const [later] = await knownLater(db, { region, day: asOf });
  return later === undefined;
}

/** A state of a region that was not known on a day. By each type, so that it is looked for in an index. */
const knownLater = question(({ q, t: { releaseStates: s } }) =>
  q
    .select({ knownFrom: s.knownFrom })
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

/** The dates that stand now in a region, along the index `release_states_now`, which has them in their order. */
export async function walkStanding<Row>(
  db: Db,
  walk: RegionalWalk,
  { put, putStanding }: Telling<Row>,
): Promise<readonly Row[]> {
  const { releases: r, releaseStates: s } = db.t;
  const { filter, region, after, limit, isOfDays = false } = walk;
  const { standing, slates, to } = filter;
  const types = filter.types ?? RELEASE_TYPES;
  const dated = after?.latest === null ? null : after;
  const stretch = { region, from: beginningOf(filter, dated), to: to ?? OPEN_END };
  // Most ask for a region, and types or none: always in the same words.
  if (dated === null && standing === null && slates.length === 0 && !isOfDays)
    return putStanding(db, types, { ...stretch, limit });
  const where = and(
    isStandingIn(db, { ...stretch, types }),
    dated ? isBehindDated(db, dated) : undefined,
    standing === null ? undefined : eq(s.standing, standing),
    isOfDays ? isDay(db) : undefined,
    ...slates.map((slate) => isOfSlate(db, slate, r.filmId)),
  );
  return put(db, { where, order: orderOfDates(db, walk), limit, isAlongFilms: false });
}
