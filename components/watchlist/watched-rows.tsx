import Link from "next/link";
import { type FilmAddress, filmHref } from "#components/film/film-href.ts";
import { RelativeDay } from "#components/ui/relative-day.tsx";
import { Shift } from "#components/ui/shift.tsx";
import { DateText, StruckDate } from "#components/ui/struck-date.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { formatAsAnnounced, formatPartialDate } from "#domain/format-date.ts";
import { isExact, toPartialDate } from "#domain/partial-date.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import { sayWhoSpoke } from "#domain/speaker.ts";
import type { FollowedFilm } from "#domain/watchlist.ts";
import { FollowButton } from "./follow-button.tsx";
import type { DatedFilm, DateText as DateAsText, WatchedChange, WatchedFilm } from "./watchlist-view.ts";

type OnUnfollow = (film: FollowedFilm) => void;
/** Whose dates the reader wants; null for each film's own region's, which its page shows by itself. */
type ReaderRegion = string | null;

/** A followed film with its date, and how far off that is. */
export function DatedRow({
  film,
  region,
  locale,
  onUnfollow,
}: {
  film: DatedFilm;
  region: ReaderRegion;
  locale: string;
  onUnfollow: OnUnfollow;
}) {
  const { date, note, release } = film;
  return (
    <Row film={film} region={region} onUnfollow={onUnfollow}>
      <p>
        <b>
          <DateText
            edtf={date.edtf}
            text={capitalised(say(release.date ?? { edtf: date.edtf, wording: null }, locale))}
          />
        </b>{" "}
        {releasePlace(release.region, release.type, release.variant ?? "")}
      </p>
      <p className="fine">{note === "" ? isExact(date) ? <RelativeDay day={date.earliest} /> : null : note}</p>
    </Row>
  );
}

/** A followed film without a date, and why. */
export function UndatedRow({
  film,
  region,
  onUnfollow,
}: {
  film: WatchedFilm;
  region: ReaderRegion;
  onUnfollow: OnUnfollow;
}) {
  const { release } = film;
  const why = release?.standing === "cancelled" ? "Cancelled" : "No date";
  return (
    <Row film={film} region={region} onUnfollow={onUnfollow}>
      <p>
        {release
          ? `${why} ${releasePlace(release.region, release.type, release.variant ?? "")}`
          : "Nothing announced yet"}
      </p>
      <p />
    </Row>
  );
}

/** A followed film of which nothing is known but its title, as it was kept. */
export function KeptRow({
  film: { slug, title },
  region,
  isOnRecord,
  onUnfollow,
}: {
  film: FollowedFilm;
  region: ReaderRegion;
  isOnRecord: boolean;
  onUnfollow: OnUnfollow;
}) {
  return (
    <li>
      <p>{isOnRecord ? <FilmLink title={title} href={filmHref(slug, { region })} /> : <TitleText title={title} />}</p>
      <p />
      <p />
      <FollowButton slug={slug} title={title} compact onUnfollow={onUnfollow} />
    </li>
  );
}

function Row({
  film: { slug, title },
  region,
  onUnfollow,
  children,
}: {
  film: FollowedFilm;
  region: ReaderRegion;
  onUnfollow: OnUnfollow;
  children: React.ReactNode;
}) {
  return (
    <li>
      <p>
        <FilmLink title={title} href={filmHref(slug, { region })} />
      </p>
      {children}
      <FollowButton slug={slug} title={title} compact onUnfollow={onUnfollow} />
    </li>
  );
}

function FilmLink({ title, href }: { title: string; href: FilmAddress }) {
  return (
    <Link className="watched-title" href={href} prefetch={false}>
      <TitleText title={title} />
    </Link>
  );
}

/** What was put on record: the film, the old date and the new one, what that was, when, and who said so. */
export function ChangeRow({ change, locale }: { change: WatchedChange; locale: string }) {
  const { film, before, after, kind, direction, shiftDays, announcement, standing } = change;
  const announcedOn = toPartialDate(change.announcedOn.edtf);
  return (
    <li>
      <p>
        <FilmLink title={film.title} href={filmHref(film.slug, change)} />{" "}
        <span className="fine">{releasePlace(change.region, change.type, change.variant ?? "")}</span>
      </p>
      <p>
        {before ? (
          <>
            <StruckDate edtf={before.edtf} text={say(before, locale)} /> <span aria-hidden="true">→ </span>
          </>
        ) : null}
        <b>
          {after ? (
            <DateText edtf={after.edtf} text={capitalised(say(after, locale))} />
          ) : standing === "cancelled" ? (
            "Cancelled"
          ) : (
            "No date"
          )}
        </b>
      </p>
      <p>
        {direction ? <Shift direction={direction} days={shiftDays} /> : capitalised(kind)}
        <span className="fine watched-who">
          {" "}
          <Link href={`/announcements/${announcement}`} prefetch={false}>
            {formatPartialDate(announcedOn, locale, "long")}
          </Link>
          . {change.by === "unknown" ? null : sayWhoSpoke(change, announcedOn, locale)}
        </span>
      </p>
    </li>
  );
}

function say({ edtf, wording }: DateAsText, locale: string): string {
  return formatAsAnnounced(toPartialDate(edtf), wording, locale, "long");
}
