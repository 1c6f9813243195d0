import { today } from "#app/clock.ts";
import type { FilmView } from "#components/film/film-view.ts";
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

/** Reads the query of a film's address against the film. */
export function toFilmPage(film: FilmRecord, query: Query): FilmPage {
  const { wish, ignored } = parseReleaseWish(query);
  const asOf = today();
  const releases = replayReleases(film, asOf);
  const { shown, region, fallback } = chooseShownRelease(releases, wish, {
    primaryRegion: film.primaryRegion,
    isDated: ({ ledger }) => Boolean(ledger.steps.at(-1)?.state.date),
  });
  const view = { film, releases, region, locale: localeOf(region), asOf, today: addDays(asOf, -1) };
  return {
    view,
    shown,
    sentence: shown && composeFilmSentence(shown.ledger, { ...shown, ...view, region: shown.region }),
    notes: fallback ? [...ignored, fallback] : ignored,
  };
}
