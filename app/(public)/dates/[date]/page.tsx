import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DateChoice } from "#components/date/date-choice.tsx";
import { DaySections } from "#components/date/day-sections.tsx";
import { MonthDays } from "#components/date/month-days.tsx";
import { Note } from "#components/ui/note.tsx";
import { Section } from "#components/ui/section.tsx";
import { DateText } from "#components/ui/struck-date.tsx";
import { dateOfPage } from "#domain/date-page.ts";
import { parseDateWish } from "#domain/date-wish.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate, formatWeekday } from "#domain/format-date.ts";
import { MOST_FILMS_COUNTED } from "#components/film/film-view.ts";
import { countedUpTo } from "#domain/number-words.ts";
import { isExact, type PartialDate } from "#domain/partial-date.ts";
import { DEFAULT_REGION, localeOf } from "#domain/region.ts";
import { groupPlace, type ReleaseGroup } from "#domain/release-group.ts";
import "./date.css";
import { loadDate } from "./loaders.ts";

export async function generateMetadata({ params, searchParams }: PageProps<"/dates/[date]">): Promise<Metadata> {
  const date = dateOfPage((await params).date) ?? notFound();
  const { region, group } = parseDateWish(await searchParams).wish;
  const place = groupPlace(region, group);
  const said = formatPartialDate(date, localeOf(region), "long");
  return {
    title: `${said} ${place}`,
    description: `Who opens ${place} ${isExact(date) ? "on" : "in"} ${said}, and every film that was ever dated for it: from when until when, who left it and who took it.`,
    alternates: { canonical: canonicalOf(date.edtf, region, group) },
  };
}

export default async function DatePage({ params, searchParams }: PageProps<"/dates/[date]">) {
  const view = await loadDate((await params).date, await searchParams);
  const { date, region, group, locale, filmCount, notes, isCut, holdings } = view;
  const place = capitalised(groupPlace(region, group));
  return (
    <>
      <div className="kicker">
        <p>{place}</p>
        <p>Found among {countedUpTo(filmCount, MOST_FILMS_COUNTED, "film")} on record</p>
      </div>
      {notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      <h1 className="date-title">
        {isExact(date) ? <small>{formatWeekday(date.earliest, locale, "long")}</small> : null}
        <DateText edtf={date.edtf} text={sayDate(date, locale)} />
      </h1>
      <DateChoice view={view} />
      {isExact(date) ? (
        <DaySections view={view} />
      ) : (
        <Section title="Day by day" aside={place} wide>
          <MonthDays view={view} />
        </Section>
      )}
      {isCut ? (
        <p className="fine">
          More films ever held it than a page can show: {holdings.length} of their stays are shown.
        </p>
      ) : null}
      <p className="fine date-note">
        Many films on record were chosen because they moved: a day without a film here may have had one.
      </p>
    </>
  );
}

/** Cinemas at home under the date alone. */
function canonicalOf(date: string, region: string, group: ReleaseGroup): string {
  const asked = new URLSearchParams({
    ...(region !== DEFAULT_REGION && { region }),
    ...(group !== "cinemas" && { type: group }),
  });
  return `/dates/${date}${asked.size > 0 ? `?${asked}` : ""}`;
}

function sayDate(date: PartialDate, locale: string): string {
  return capitalised(formatPartialDate(date, locale, "long"));
}
