import Link from "next/link";
import { filmHref } from "#components/film/film-href.ts";
import { SourceLinks } from "#components/film/source-links.tsx";
import { DateText } from "#components/ui/struck-date.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import { announcementTitle, sayWhoSpoke } from "#domain/speaker.ts";
import { NewDate, OldDate } from "./change-dates.tsx";
import { ChangeDid } from "./change-did.tsx";
import type { AnnouncementChanges, ChangeItem } from "./changes-view.ts";

const MOST_SOURCES = 3;

/** Changes day by day, and within a day announcement by announcement. */
export function ChangeList({
  announcements,
  locale,
}: {
  announcements: readonly AnnouncementChanges[];
  locale: string;
}) {
  const days = Map.groupBy(announcements, ({ announcedOn }) => announcedOn.edtf);
  return [...days].map(([edtf, ofDay]) => (
    <section key={edtf} className="change-day" aria-labelledby={`on-${edtf.replaceAll(/\W+/g, "-")}`}>
      <h2 id={`on-${edtf.replaceAll(/\W+/g, "-")}`}>
        {ofDay.slice(0, 1).map(({ announcedOn }) => (
          <DateText key={edtf} edtf={edtf} text={capitalised(formatPartialDate(announcedOn, locale, "long"))} />
        ))}
      </h2>
      <div>
        {ofDay.map((announcement) => (
          <Announcement key={announcement.slug} announcement={announcement} locale={locale} />
        ))}
      </div>
    </section>
  ));
}

function Announcement({ announcement, locale }: { announcement: AnnouncementChanges; locale: string }) {
  const { slug, headline, announcedOn, changes } = announcement;
  return (
    <article className="change-group">
      <h3>
        <Link href={`/announcements/${slug}`} prefetch={false}>
          {announcementTitle(announcement, announcedOn, locale)}
        </Link>
      </h3>
      {headline === null ? null : <p className="fine">{sayWhoSpoke(announcement, announcedOn, locale)}</p>}
      <ul className="changes">
        {changes.map((change) => (
          <Change key={change.id} change={change} locale={locale} />
        ))}
      </ul>
    </article>
  );
}

function Change({ change, locale }: { change: ChangeItem; locale: string }) {
  const { title, line, reason, sources } = change;
  return (
    <li>
      <p className="change-film">
        <Link className="film-title" href={filmHref(change.slug, change)} prefetch={false}>
          <TitleText title={title} />
        </Link>{" "}
        <bdi className="fine">{capitalised(releasePlace(change.region, change.type, change.variant))}</bdi>
      </p>
      <p className="change-dates">
        {line.replaced ? (
          <>
            <OldDate date={line.replaced} locale={locale} /> <span aria-hidden="true">→ </span>
          </>
        ) : null}
        <b>
          <NewDate change={change} locale={locale} />
        </b>
      </p>
      <p className="change-did">
        <ChangeDid change={change} />
      </p>
      <p className="fine">
        {reason ? <>Reason given: {reason}. </> : null}
        {sources.length > 0 ? <SourceLinks sources={sources} most={MOST_SOURCES} /> : "No source is on record."}
        {sources.length > MOST_SOURCES ? ` and ${sources.length - MOST_SOURCES} more` : null}
      </p>
    </li>
  );
}
