import Link from "next/link";
import { type FilmAddress, filmHref, listedHref } from "#components/film/film-href.ts";
import { MovesSoFar } from "#components/ui/shift.tsx";
import { StruckDate } from "#components/ui/struck-date.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { FollowButton } from "#components/watchlist/follow-button.tsx";
import { formatAsAnnounced, type SpokenDate } from "#domain/format-date.ts";
import { isExact } from "#domain/partial-date.ts";
import type { ListedFilm, UpcomingItem, UpcomingView } from "./upcoming-view.ts";

/** A film of a day: its title, who brings it, and what became of its date. */
export function FilmRow({ item, view }: { item: UpcomingItem; view: UpcomingView }) {
  return (
    <li>
      <FilmLink film={item} href={listedHref(item, view)} />
      <bdi className="film-facts">{sayFacts(item)}</bdi>
      <Past item={item} locale={view.locale} />
      <FollowButton slug={item.slug} title={item.title} compact />
    </li>
  );
}

/** Leads to what the film's page shows by itself, unless another address of it is given. */
export function FilmLink({
  film: { slug, title },
  href = filmHref(slug),
}: {
  film: Pick<ListedFilm, "slug" | "title">;
  href?: FilmAddress;
}) {
  return (
    <Link className="film-title" href={href} prefetch={false}>
      <TitleText title={title} />
    </Link>
  );
}

/** "Netflix, limited release"; "Walt Disney Studios, a slot"; "Paramount Pictures, IMAX". */
export function sayFacts({ distributors, filmKind, type, variant }: ListedFilm): string {
  return [
    ...distributors,
    ...(filmKind === "slot" ? ["a slot"] : []),
    ...(type === "limited" ? ["limited release"] : []),
    ...(variant === "" ? [] : [variant]),
  ].join(", ");
}

function Past({ item, locale }: { item: UpcomingItem; locale: string }) {
  const { moves, trail, wording, date, since } = item;
  return (
    <div className="film-past">
      {moves > 0 ? <MovesSoFar moves={moves} days={trail.days} direction={trail.direction} /> : null}
      <FormerDates item={item} locale={locale} />
      {trail.firmedFrom ? <span className="mute">firmed from {sayDate(trail.firmedFrom, locale)}</span> : null}
      {wording !== null && isExact(date) ? <span className="mute">“{wording}”</span> : null}
      {since ? <Since since={since} locale={locale} /> : null}
    </div>
  );
}

/** What became of a date of the past. */
function Since({ since: { turn, date }, locale }: { since: NonNullable<UpcomingItem["since"]>; locale: string }) {
  if (turn === "unchanged") return <div className="film-since mute">unchanged since</div>;
  const to = date ? formatAsAnnounced(date, null, locale, "short") : "no date";
  return (
    <div className="film-since">
      since then {turn}
      {turn === "dropped" ? null : (
        <>
          : <b>{to}</b>
        </>
      )}
    </div>
  );
}

function sayDate({ date, wording }: SpokenDate, locale: string): string {
  return formatAsAnnounced(date, wording, locale, "short");
}

const FORMER_SHOWN = 3;

function FormerDates({ item, locale }: { item: UpcomingItem; locale: string }) {
  const { formerDates } = item.trail;
  if (formerDates.length === 0) return null;
  const more = formerDates.length - FORMER_SHOWN;
  return (
    <span className="former">
      {formerDates.slice(0, FORMER_SHOWN).map((former, index) => (
        <StruckDate
          key={former.date.edtf}
          edtf={former.date.edtf}
          text={sayDate(former, locale)}
          introduced={index > 0}
        />
      ))}
      {more > 0 ? <span className="mute nw">and {more} before</span> : null}
    </span>
  );
}
