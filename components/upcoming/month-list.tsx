import Link from "next/link";
import type { ReactNode } from "react";
import { listedHref } from "#components/film/film-href.ts";
import { Note } from "#components/ui/note.tsx";
import { Section } from "#components/ui/section.tsx";
import { DateText } from "#components/ui/struck-date.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { formatAsAnnounced, formatMonth } from "#domain/format-date.ts";
import { layOutMonth, monthBeside, type MonthDay } from "#domain/month-calendar.ts";
import { counted } from "#domain/number-words.ts";
import { isExact, type PartialDate } from "#domain/partial-date.ts";
import { weekStartOf } from "#domain/region.ts";
import { groupPlace } from "#domain/release-group.ts";
import { ChoiceBar } from "./choice-bar.tsx";
import { FilmLink, sayFacts } from "./film-row.tsx";
import { ListHeadline } from "./list-headline.tsx";
import { LookBack, LookedBack } from "./look-back.tsx";
import { MonthGrid } from "./month-grid.tsx";
import { PageLinks } from "./page-links.tsx";
import { listHref, type MonthView, type UpcomingItem } from "./upcoming-view.ts";
import { ViewChoice } from "./view-choice.tsx";

/** A month of a list as a calendar, what has no day in it on shelves of its own. */
export function MonthList({ view }: { view: MonthView }) {
  const { month, locale, releases, page, hasMore, past, notes } = view;
  const { weeks, within, around } = layOutMonth(releases, month, weekStartOf(view.region));
  const shown = weeks.filter(isOnPage(view));
  const name = formatMonth(month.earliest, locale, "long");
  const isPart = page > 1 || hasMore;
  return (
    <div className="upcoming">
      {past ? <LookedBack view={view} past={past} /> : null}
      <div className="kicker">
        <p>{capitalised(groupPlace(view.region, view.group))}</p>
        <p>
          {isPart
            ? `${capitalised(name)}, page ${page}`
            : `${counted(releases.length - around.length, "release")} dated in ${name}`}
        </p>
      </div>
      {notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      <ListHeadline view={view} />
      <ChoiceBar view={view} />
      <ViewChoice view={view} month={month} />
      <div className="month-head">
        <h2>
          <DateText edtf={month.edtf} text={capitalised(name)} />
        </h2>
        <nav aria-label="Other months">
          <MonthLink view={view} month={monthBeside(month, -1)} rel="prev" />
          <MonthLink view={view} month={monthBeside(month, 1)} rel="next" />
        </nav>
      </div>
      {page > 1 ? <p className="fine torn">Continued from the page before.</p> : null}
      {shown.length > 0 ? <MonthGrid weeks={shown} view={view} /> : null}
      {within.length > 0 ? <Shelf title={`Sometime in ${name}`} items={within} view={view} /> : null}
      {around.length > 0 ? (
        <Shelf title={`Could be in ${name}`} aside="dated more widely" items={around} view={view} />
      ) : null}
      {hasMore ? <p className="fine torn">Continued on the next page.</p> : null}
      <PageLinks view={view} hasNext={hasMore} caption={`Page ${page}`} />
      <LookBack view={view} />
    </div>
  );
}

/** The weeks that a page of a month tells of: what others hold is on the pages before it and behind it. */
function isOnPage({ releases, month, page, hasMore }: MonthView) {
  const from = page > 1 ? releases.find(({ date }) => isExact(date))?.date.earliest : month.earliest;
  const to = (hasMore && releases.at(-1)?.date.latest) || month.latest;
  return (week: readonly MonthDay<UpcomingItem>[]) =>
    week.some(({ day, isInMonth }) => isInMonth && from !== undefined && from <= day && day <= to);
}

function MonthLink({ view, month, rel }: { view: MonthView; month: PartialDate | null; rel: "prev" | "next" }) {
  if (!month) return null;
  return (
    <Link href={listHref({ ...view, month, page: 1 })} rel={rel} prefetch={false} scroll={false}>
      {capitalised(formatMonth(month.earliest, view.locale, "long"))}
    </Link>
  );
}

function Shelf({
  title,
  aside,
  items,
  view,
}: {
  title: string;
  aside?: ReactNode;
  items: readonly UpcomingItem[];
  view: MonthView;
}) {
  return (
    <Section title={title} aside={aside}>
      <ul className="shelf">
        {items.map((item) => (
          <li key={item.releaseId}>
            <FilmLink film={item} href={listedHref(item, view)} />{" "}
            <span className="fine">
              {[capitalised(formatAsAnnounced(item.date, item.wording, view.locale, "long")), sayFacts(item)]
                .filter((part) => part !== "")
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
