import Link from "next/link";
import { RelativeDay } from "#components/ui/relative-day.tsx";
import { FollowButton } from "#components/watchlist/follow-button.tsx";
import { type FilmRecord, newestPageOf } from "#domain/film-record.ts";
import type { FilmSentence } from "#domain/film-sentence.ts";
import { formatPartialDate, formatWeekday } from "#domain/format-date.ts";
import { counted } from "#domain/number-words.ts";
import type { FilmView } from "./film-view.ts";

/** How far off the day is, how much is on record, and how fresh that is. */
export function FilmFacts({
  view: { film, locale, past },
  sentence,
}: {
  view: FilmView;
  sentence: FilmSentence | undefined;
}) {
  return (
    <dl className="facts">
      {sentence?.heroDay ? (
        <div>
          <dt>Weekday</dt>
          <dd>
            {formatWeekday(sentence.heroDay, locale, "long")}{" "}
            {past ? null : <RelativeDay day={sentence.heroDay} hasOpened={sentence.status === "released"} />}
          </dd>
        </div>
      ) : null}
      <div className="on-screen">
        <dt>Watchlist</dt>
        <dd>
          <FollowButton slug={film.slug} title={film.title} />
          <span className="without-scripts">A film is followed in the browser: that takes JavaScript.</span>
        </dd>
      </div>
      <div className="on-screen">
        <dt>Subscribe</dt>
        <dd>
          <a href="#subscribe">Calendar and feed</a>
        </dd>
      </div>
      <div>
        <dt>On record</dt>
        <dd>
          {sayHowMuch(film)}.{" "}
          <Link href={{ pathname: `/films/${film.slug}/record` }} prefetch={false}>
            Record history
          </Link>
        </dd>
      </div>
      <div>
        <dt>Checked</dt>
        <dd>{sayChecked(film, locale)}</dd>
      </div>
      <div className="on-screen">
        <dt>Embed</dt>
        <dd>
          <Link href={{ pathname: "/embed", query: { film: film.slug } }} prefetch={false}>
            Show this timeline on your site
          </Link>
        </dd>
      </div>
    </dl>
  );
}

function sayChecked(film: FilmRecord, locale: string): string {
  if (film.checkedOn) return `against pages up to ${formatPartialDate(film.checkedOn, locale, "long")}`;
  const newest = newestPageOf(film);
  if (!newest) return "When the sources were last checked is not on record.";
  return `When is not on record. The newest page cited is of ${formatPartialDate(newest, locale, "long")}.`;
}

function sayHowMuch({ releases }: FilmRecord): string {
  const changes = releases.flatMap((release) => release.changes);
  const citations = changes.reduce((sum, change) => sum + change.citations.length, 0);
  return `${counted(changes.length, "date change")} and ${counted(citations, "citation")}`;
}
