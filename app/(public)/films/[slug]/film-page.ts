import { today } from "#app/clock.ts";
import type { FilmView } from "#components/film/film-view.ts";
import { changeDaysOf, filmAsOf, parseAsOf, releasesSince } from "#domain/as-of.ts";
import { type FilmRecord, type ReleaseHistory, replayReleases } from "#domain/film-record.ts";
import { composeFilmSentence, type FilmSentence } from "#domain/film-sentence.ts";
import { addDays } from "#domain/gregorian.ts";
import { localeOf } from "#domain/region.ts";
import type { Query } from "#domain/query.ts";
import { chooseShownRelease, parseReleaseWish } from "#domain/release-choice.ts";

/** A film's page, worked out for what the address asks: the release shown large, and what became of the rest of it. */
export interface FilmPage {
  readonly view: FilmView;
  readonly shown: ReleaseHistory | undefined;
  readonly sentence: FilmSentence | undefined;
  /** What was ignored of the address, and what is shown in place of what it asked for. */
  readonly notes: readonly string[];
}

/**
 * Reads the query of a film's address against the film: which release, and as of which day. Dates are written as in the
 * region asked for, unless a `locale` is given.
 */
export function toFilmPage(record: FilmRecord, query: Query, locale: string | null = null): FilmPage {
  const { wish, ignored } = parseReleaseWish(query);
  const now = today();
  const wanted = parseAsOf(query["asOf"], now);
  const day = wanted.ok ? wanted.value : null;
  const film = day === null ? record : filmAsOf(record, { day, today: now });
  const releases = replayReleases(film, day ?? now);
  const { shown, region, fallback } = chooseShownRelease(releases, wish, {
    primaryRegion: film.primaryRegion,
    isDated: ({ ledger }) => Boolean(ledger.steps.at(-1)?.state.date),
  });
  const view: FilmView = {
    film,
    releases,
    region,
    wish,
    locale: locale ?? localeOf(region),
    asOf: day ?? now,
    today: day ?? addDays(now, -1),
    changeDays: changeDaysOf(record),
    past: day === null ? null : { day, since: releasesSince(record, { from: day, to: now }) },
  };
  return {
    view,
    shown,
    sentence: shown && composeFilmSentence(shown.ledger, { ...shown, ...view, region: shown.region }),
    notes: [...ignored, ...(wanted.ok ? [] : [wanted.problem]), ...(fallback ? [fallback] : [])],
  };
}
