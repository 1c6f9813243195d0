import Link from "next/link";
import { dateHref } from "#components/date/date-view.ts";
import { Section } from "#components/ui/section.tsx";
import { DateText, StruckDate } from "#components/ui/struck-date.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { DateHolding } from "#domain/date-holding.ts";
import type { ReleaseHistory } from "#domain/film-record.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { formatDayRange } from "#domain/gregorian.ts";
import { heldDays } from "#domain/history-line.ts";
import { countedUpTo } from "#domain/number-words.ts";
import { openingWeekend } from "#domain/opening-weekend.ts";
import { comparePartialDates, exactly } from "#domain/partial-date.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import { heldFilmHref } from "./film-href.ts";
import { type Company, type FilmView, MOST_FILMS_COUNTED } from "./film-view.ts";

/** Who else opens that weekend, and who else ever held the days it has left; nothing where it never had a day. */
export function CompanySection({
  view: { locale, today },
  shown,
  company,
}: {
  view: FilmView;
  shown: ReleaseHistory;
  company: Company;
}) {
  const { current, former } = heldDays(shown.ledger);
  if (!current && former.length === 0) return null;
  const place = capitalised(releasePlace(shown.region, shown.type, shown.variant));
  return (
    <Section
      title={current ? "That weekend" : "Its former days"}
      aside={current ? `${place}, and who else held its former dates` : `${place}: who else held them`}
    >
      <table className="company">
        <caption className="vh">Films that were to open on each of its days</caption>
        <colgroup>
          <col className="company-day" />
          <col />
        </colgroup>
        <tbody>
          {current ? (
            <Weekend
              day={current}
              region={shown.region}
              company={company}
              locale={locale}
              hasPassed={current < today}
            />
          ) : null}
          {former.map((day) => (
            <FormerDay key={day} day={day} region={shown.region} holdings={company.holdings} locale={locale} />
          ))}
        </tbody>
      </table>
      <p className="fine company-note">
        Found among {countedUpTo(company.filmCount, MOST_FILMS_COUNTED, "film")} on record, many of them chosen because
        they moved: a day without others here may have had them.
      </p>
    </Section>
  );
}

function Weekend({
  day,
  region,
  company,
  locale,
  hasPassed,
}: {
  day: CalendarDate;
  region: string;
  company: Company;
  locale: string;
  hasPassed: boolean;
}) {
  const { from, to } = openingWeekend(day);
  const weekend = company.holdings.filter(
    (holding) => holding.until === null && from <= holding.day && holding.day <= to,
  );
  const left = company.holdings.filter((holding) => holding.until !== null && holding.day === day);
  const days = formatDayRange(from, to, locale, { year: "numeric", month: "long", day: "numeric" });
  return (
    <tr>
      <th scope="row">
        <Link className="now" href={dateHref(day, region)} prefetch={false}>
          <DateText edtf={day} text={formatPartialDate(exactly(day), locale, "long")} />
        </Link>
      </th>
      <td>
        {weekend.length === 0 ? (
          <p>
            No other film on record {hasPassed ? "opened" : "opens"} {days}.
          </p>
        ) : null}
        <Holdings holdings={weekend} region={region} locale={locale} besides={day} />
        <Holdings holdings={left} region={region} locale={locale} />
      </td>
    </tr>
  );
}

function FormerDay({
  day,
  region,
  holdings,
  locale,
}: {
  day: CalendarDate;
  region: string;
  holdings: readonly DateHolding[];
  locale: string;
}) {
  const held = holdings.filter((holding) => holding.day === day);
  return (
    <tr>
      <th scope="row">
        <Link href={dateHref(day, region)} prefetch={false}>
          <StruckDate edtf={day} text={formatPartialDate(exactly(day), locale, "long")} />
        </Link>
      </th>
      <td>
        {held.length === 0 ? <p className="fine">No other film on record held it.</p> : null}
        <Holdings holdings={held} region={region} locale={locale} />
      </td>
    </tr>
  );
}

function Holdings({
  holdings,
  region,
  locale,
  besides,
}: {
  holdings: readonly DateHolding[];
  region: string;
  locale: string;
  /** The day that goes without saying; any is, where it is left out. */
  besides?: CalendarDate;
}) {
  if (holdings.length === 0) return null;
  const ordered = holdings.toSorted((a, b) => comparePartialDates(a.from, b.from));
  return (
    <ul>
      {ordered.map((holding) => (
        <li key={`${holding.slug} ${holding.day} ${holding.from.edtf}`}>
          <Link href={heldFilmHref(holding, region)} prefetch={false}>
            <TitleText title={holding.title} />
          </Link>{" "}
          <span className="fine">
            {besides && besides !== holding.day
              ? `${formatPartialDate(exactly(holding.day), locale, "short")}, `
              : null}
            {sayHowLong(holding, locale)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function sayHowLong({ from, until, opened }: DateHolding, locale: string): string {
  const since = formatPartialDate(from, locale, "short");
  if (until) return `${since} to ${formatPartialDate(until, locale, "short")}`;
  return opened ? `from ${since}, and opened` : `since ${since}`;
}
