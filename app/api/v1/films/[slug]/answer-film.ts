import type { Outcome } from "#app/api/answer.ts";
import type { Asked } from "#app/api/operation.ts";
import { today } from "#app/clock.ts";
import type { Db } from "#db/db.ts";
import { findFilm } from "#db/queries/find-film.ts";
import { filmAsOf } from "#domain/as-of.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { judgeClaim } from "#domain/claim.ts";
import { trailOf } from "#domain/date-trail.ts";
import { type FilmRecord, type ReleaseHistory, replayReleases, type SourcePage } from "#domain/film-record.ts";
import { periodOn } from "#domain/ledger.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type * as z from "zod";
import { toDateAnswer } from "../../date.ts";
import { findMoved } from "../../find-moved.ts";
import { type ReleaseAnswer, toReleaseAnswer } from "../../release.ts";
import type { filmOperation } from "./schema.ts";

type FilmAnswer = z.output<(typeof filmOperation)["answer"]>;

/** A film as it is on record, or as the world knew it on a day. Ask within `snapshot`. */
export async function answerFilm(db: Db, { slug, asOf }: Asked<typeof filmOperation>): Promise<Outcome<FilmAnswer>> {
  const record = await findFilm(db, { slug });
  if (!record) return findMoved(db, { kind: "film", slug }, (now) => `/films/${now}`);
  const film = asOf === undefined ? record : filmAsOf(record, { day: asOf, today: today() });
  return { data: toFilmAnswer(film, asOf ?? today()), next: null };
}

function toFilmAnswer(film: FilmRecord, day: CalendarDate): FilmAnswer["data"] {
  const { slug, title, kind, primaryRegion, franchise, checkedOn, became, titles, studios } = film;
  const histories = replayReleases(film, day);
  return {
    slug,
    title,
    kind,
    primaryRegion,
    franchise,
    checkedOn: undatedWording(checkedOn),
    became,
    titles: titles.map((one) => ({
      ...one,
      usedFrom: undatedWording(one.usedFrom),
      source: one.source && toPageAnswer(one.source),
    })),
    studios: [...studios],
    releases: histories.flatMap((history) =>
      toStanding({ slug, title }, history, day).map((release) => ({ ...release, version: history.version })),
    ),
    claims: histories.flatMap((history) => toClaims(history)),
  };
}

function undatedWording(date: PartialDate | null) {
  return date && toDateAnswer(date, null);
}

function toPageAnswer({ url, publisher, publishedOn }: SourcePage) {
  return { url, publisher, publishedOn: publishedOn?.edtf ?? null };
}

/** Nothing where nothing was known of the release by the day. */
function toStanding(
  film: { slug: string; title: string },
  { ledger, region, type, variant }: ReleaseHistory,
  day: CalendarDate,
): ReleaseAnswer[] {
  const period = periodOn(ledger, day);
  if (!period) return [];
  const known = ledger.steps.filter(({ knownBy }) => knownBy <= day);
  const { wording, since } = trailOf(
    known.map(({ kind, shift, entry }) => ({ ...entry, kind, direction: shift?.direction ?? null })),
  );
  const announcedOn = since ?? period.entry.announcedOn;
  return [toReleaseAnswer(film, { ...period.state, region, type, variant, wording, announcedOn })];
}

function toClaims({ claims, ledger, region, type, variant }: ReleaseHistory): FilmAnswer["data"]["claims"] {
  return claims.map((claim) => ({
    region,
    type,
    variant: variant || null,
    ...toPageAnswer(claim),
    about: claim.about,
    date: undatedWording(claim.date),
    note: claim.note,
    ...judgeClaim(claim, ledger),
  }));
}
