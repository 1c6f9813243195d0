import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "#components/ui/section.tsx";
import { StruckDate } from "#components/ui/struck-date.tsx";
import type { ReleaseSince } from "#domain/as-of.ts";
import { addDays } from "#domain/gregorian.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import type { ReleaseState } from "#domain/ledger.ts";
import { exactly } from "#domain/partial-date.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import { FilmDaySlider } from "./day-slider.tsx";
import { filmHref } from "./film-href.ts";
import type { FilmView } from "./film-view.ts";

type Past = NonNullable<FilmView["past"]>;

/** Over a page that shows a day of the past: says so, leads to the days around it and back, and tells what came of it. */
export function LookedBack({ view, past: { day, since } }: { view: FilmView; past: Past }) {
  const { locale, changeDays } = view;
  const [earlier, later] = [changeDays.findLast((one) => one < day), changeDays.find((one) => one > day)];
  return (
    <aside className="looked-back" aria-label="A day of the past">
      <p className="say">
        As the world knew it on <b>{dayIn(day, locale)}</b>. Everything announced later is left out.
      </p>
      <p className="btns">
        {earlier ? (
          <DayLink view={view} day={earlier}>
            The change before, {dayIn(earlier, locale)}
          </DayLink>
        ) : null}
        {later ? (
          <DayLink view={view} day={later}>
            The next change, {dayIn(later, locale)}
          </DayLink>
        ) : null}
        <Link className="btn" href={filmHref(view.film.slug, view.wish)} prefetch={false}>
          Back to today
        </Link>
      </p>
      <Since since={since} locale={locale} />
    </aside>
  );
}

function DayLink({ view, day, children }: { view: FilmView; day: CalendarDate; children: ReactNode }) {
  const href = filmHref(view.film.slug, { ...view.wish, asOf: day });
  return (
    <Link className="btn" href={href} prefetch={false} scroll={false}>
      {children}
    </Link>
  );
}

/** What became of each release since. */
function Since({ since, locale }: { since: readonly ReleaseSince[]; locale: string }) {
  const turned = since.filter(({ turn }) => turn !== "unchanged");
  if (turned.length === 0) return <p>Nothing of it has changed since.</p>;
  return (
    <details>
      <summary>What has changed since</summary>
      <ul>
        {turned.map(({ region, type, variant, before, after, turn }) => (
          <li key={`${region} ${type} ${variant}`}>
            {capitalised(releasePlace(region, type, variant))}: {turn},{" "}
            {before?.date ? (
              <>
                <StruckDate edtf={before.date.edtf} text={formatPartialDate(before.date, locale, "long")} />{" "}
              </>
            ) : null}
            <b>{sayState(after, locale)}</b>
          </li>
        ))}
      </ul>
    </details>
  );
}

function sayState(state: ReleaseState | null, locale: string): string {
  if (state?.date) return formatPartialDate(state.date, locale, "long");
  return state?.standing === "cancelled" ? "cancelled" : "no date";
}

/** Leads to the page as of another day: by a field for any day, by a slider for the days of the film’s date changes. */
export function LookBack({ view: { film, locale, wish, changeDays, asOf, past } }: { view: FilmView }) {
  const [first] = changeDays;
  if (!first) return null;
  const { pathname, query } = filmHref(film.slug, wish);
  return (
    <Section title="As it was known" aside="any day in the past" id="look-back">
      <form action={pathname} className="look-back">
        {Object.entries(query).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label>
          Day
          <input type="date" name="asOf" min={addDays(first, -1)} max={asOf} defaultValue={past?.day ?? ""} required />
        </label>
        <button className="btn">Look back</button>
      </form>
      {changeDays.length > 1 ? (
        <FilmDaySlider
          slug={film.slug}
          days={changeDays.map((day) => ({ day, text: dayIn(day, locale) }))}
          current={past?.day ?? null}
        />
      ) : null}
    </Section>
  );
}

function dayIn(day: CalendarDate, locale: string): string {
  return formatPartialDate(exactly(day), locale, "long");
}
