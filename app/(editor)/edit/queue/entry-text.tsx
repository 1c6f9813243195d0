import { SourceLink } from "#components/film/source-link.tsx";
import { DateText } from "#components/ui/struck-date.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { QueueEntry } from "#db/queries/queue/queue-entry.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate, formatWeekday } from "#domain/format-date.ts";
import { daysBetween } from "#domain/gregorian.ts";
import { spanOfDays } from "#domain/number-words.ts";
import { isExact, type PartialDate, toPartialDate } from "#domain/partial-date.ts";
import { localeOf, shortRegionName } from "#domain/region.ts";
import { releasePlace } from "#domain/release-phrase.ts";

/** What waits, and why, in two lines. */
export function EntryText({ entry, today }: { entry: QueueEntry; today: CalendarDate }) {
  const { film, region, type, variant } = entry;
  return (
    <>
      <p>
        <a href={`/films/${film.slug}`}>
          <strong>
            <TitleText title={film.title} />
          </strong>
        </a>{" "}
        {releasePlace(region, type, variant)}
      </p>
      <p>
        <Why entry={entry} today={today} />
      </p>
    </>
  );
}

function Why({ entry, today }: { entry: QueueEntry; today: CalendarDate }) {
  const locale = localeOf(entry.region);
  switch (entry.kind) {
    case "passed":
      return <PassedText date={entry.date} today={today} locale={locale} />;
    case "disputed":
      return (
        <>
          On record {entry.about === "previous" ? "as the date before " : ""}
          <Day date={entry.date} locale={locale} />; <SourceLink source={entry.page} />{" "}
          <PublishedOn date={entry.page.publishedOn} locale={locale} />
          states <Day date={entry.states} locale={locale} />.{entry.note ? ` ${entry.note}` : null}
        </>
      );
    case "disagreeing":
      return (
        <>
          <Day date={entry.date} locale={locale} start />
          {entry.pages.map((page) => (
            <span key={page.url}>
              . <SourceLink source={page} />: {page.note}
            </span>
          ))}
        </>
      );
    case "moved-since":
      return (
        <>
          <Day date={entry.date} locale={locale} start />, last said on <OnDay day={entry.saidOn} locale={locale} />.{" "}
          {shortRegionName(entry.primary.region)} moved on <OnDay day={entry.primary.movedOn} locale={locale} />, to{" "}
          <Day date={entry.primary.date} locale={locale} />.
        </>
      );
    case "long-undated":
      return (
        <>
          No date. That was said last on <OnDay day={entry.saidOn} locale={locale} />,{" "}
          {spanOfDays(daysBetween(entry.saidOn, today))} ago.
        </>
      );
    case "odd-weekday":
      return (
        <>
          {entry.date ? `${formatWeekday(entry.date.earliest, locale, "long")}, ` : null}
          <Day date={entry.date} locale={locale} />
        </>
      );
    case "unsourced":
      return (
        <>
          <Day date={entry.date} locale={locale} start />, announced{" "}
          <a href={`/announcements/${entry.announcement.slug}`}>
            <Day date={entry.announcement.announcedOn} locale={locale} />
          </a>
        </>
      );
  }
}

function PassedText({ date, today, locale }: { date: PartialDate | null; today: CalendarDate; locale: string }) {
  if (!date) return null;
  return (
    <>
      <Day date={date} locale={locale} start />: over for {spanOfDays(daysBetween(date.latest, today))},{" "}
      {isExact(date) ? "unconfirmed" : "no news"}
    </>
  );
}

function Day({ date, locale, start = false }: { date: PartialDate | null; locale: string; start?: boolean }) {
  const text = date ? formatPartialDate(date, locale, "long") : "no date";
  const shown = start ? capitalised(text) : text;
  return date ? <DateText edtf={date.edtf} text={shown} /> : shown;
}

function OnDay({ day, locale }: { day: CalendarDate; locale: string }) {
  return <Day date={toPartialDate(day)} locale={locale} />;
}

function PublishedOn({ date, locale }: { date: PartialDate | null; locale: string }) {
  if (!date) return null;
  return (
    <>
      (<Day date={date} locale={locale} />){" "}
    </>
  );
}
