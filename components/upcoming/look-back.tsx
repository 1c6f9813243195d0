import Link from "next/link";
import type { ReactNode } from "react";
import { formatPartialDate } from "#domain/format-date.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { listed } from "#domain/number-words.ts";
import { exactly } from "#domain/partial-date.ts";
import { groupPath } from "#domain/release-group.ts";
import { TURNS, type Turn } from "#domain/as-of.ts";
import { Section } from "#components/ui/section.tsx";
import { ListDaySlider } from "./day-slider.tsx";
import { listHref, type MonthView, type PastDays, type UpcomingView } from "./upcoming-view.ts";

/** A list in either of its shapes. */
type ListView = MonthView | UpcomingView;

/** Over a list of the past: says so, leads to the days around it and back, and counts what came of its dates. */
export function LookedBack({ view, past }: { view: ListView; past: PastDays }) {
  const { locale } = view;
  return (
    <aside className="looked-back" aria-label="A day of the past">
      <p className="say">
        {view.month ? "The month" : "The calendar"} as the world knew it on <b>{dayIn(past.day, locale)}</b>. Everything
        announced later is left out.
      </p>
      <p className="btns">
        {past.earlier ? (
          <DayLink view={view} day={past.earlier}>
            The change before, {dayIn(past.earlier, locale)}
          </DayLink>
        ) : null}
        {past.later && past.later < view.today ? (
          <DayLink view={view} day={past.later}>
            The next change, {dayIn(past.later, locale)}
          </DayLink>
        ) : null}
        <Link className="btn" href={listHref({ ...view, past: null, page: 1 })} prefetch={false}>
          Back to today
        </Link>
      </p>
      <p>{sayTurns(view)}</p>
      <YearSlider view={view} past={past} />
    </aside>
  );
}

function YearSlider({ view, past }: { view: ListView; past: PastDays }) {
  const { region, group, studio, month = null, locale, today } = view;
  const days = past.around.filter((day) => day < today);
  if (days.length === 0) return null;
  return (
    <ListDaySlider
      region={region}
      group={group}
      studio={studio?.slug ?? null}
      month={month?.edtf ?? null}
      days={days.map((day) => ({ day, text: dayIn(day, locale) }))}
      current={past.day}
      endsToday={days.every((day) => day.slice(0, 4) <= past.day.slice(0, 4))}
    />
  );
}

function DayLink({ view, day, children }: { view: ListView; day: CalendarDate; children: ReactNode }) {
  return (
    <Link className="btn" href={listHref({ ...view, past: { day }, page: 1 })} prefetch={false} scroll={false}>
      {children}
    </Link>
  );
}

const WORDS: Record<Turn, string> = {
  moved: "moved",
  "firmed up": "firmed up",
  dropped: "lost their date",
  added: "were dated",
  released: "opened as dated",
  unchanged: "stand as they did",
};

/** "Of these dates, 31 moved, 2 lost their date and 40 opened since." */
function sayTurns(view: ListView): string {
  const { releases, page } = view;
  const counts = TURNS.map((turn) => ({ turn, count: releases.filter(({ since }) => since?.turn === turn).length }));
  const said = counts.filter(({ count }) => count > 0).map(({ turn, count }) => `${count} ${WORDS[turn]}`);
  if (said.length === 0) return `No date ${view.month ? "in this month" : "to come"} was on record that day.`;
  const hasNext = "hasMore" in view ? view.hasMore : page < view.pages;
  const which = page > 1 || hasNext ? "Of the dates on this page" : "Of these dates";
  return `${which}, ${listed(said)} since.`;
}

/** Leads to the list as of another day. */
export function LookBack({ view: { region, group, studio, month, past, today } }: { view: ListView }) {
  return (
    <Section title="As it was known" aside="any day in the past" id="look-back">
      <form action={groupPath(region, group)} className="look-back">
        {studio ? <input type="hidden" name="studio" value={studio.slug} /> : null}
        {month ? <input type="hidden" name="month" value={month.edtf} /> : null}
        <label>
          Day
          <input type="date" name="asOf" max={today} defaultValue={past?.day ?? ""} key={past?.day} required />
        </label>
        <button className="btn">Look back</button>
      </form>
    </Section>
  );
}

function dayIn(day: CalendarDate, locale: string): string {
  return formatPartialDate(exactly(day), locale, "long");
}
