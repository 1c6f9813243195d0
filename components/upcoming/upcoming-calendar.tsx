import { RelativeDay } from "#components/ui/relative-day.tsx";
import { DateText } from "#components/ui/struck-date.tsx";
import { type CalendarDate, toCalendarDate } from "#domain/calendar-date.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatMonth, formatPartialDate, formatWeek, formatWeekday } from "#domain/format-date.ts";
import { addDays, formatDay } from "#domain/gregorian.ts";
import { isExact, isOpen } from "#domain/partial-date.ts";
import { weekStartOf } from "#domain/region.ts";
import {
  type CalendarBlock,
  type CalendarEntry,
  type CalendarSection,
  layOutCalendar,
  type Missing,
} from "#domain/upcoming-calendar.ts";
import { FilmRow } from "./film-row.tsx";
import type { UpcomingItem, UpcomingView } from "./upcoming-view.ts";

/** Releases by month, week and day, windows in their place among them. */
export function UpcomingCalendar({ view }: { view: UpcomingView }) {
  const sections = layOutCalendar(view.releases, weekStartOf(view.region));
  return (
    <div className="calendar">
      {sections.map((section) => (
        <Month key={keyOf(section)} section={section} view={view} />
      ))}
    </div>
  );
}

/** The first film of a section is in no other. */
function keyOf({ blocks }: CalendarSection<UpcomingItem>): number | undefined {
  return blocks[0]?.entries[0]?.items[0]?.releaseId;
}

function Month({ section: { month, blocks }, view }: { section: CalendarSection<UpcomingItem>; view: UpcomingView }) {
  return (
    <section className={month === null ? "month windows" : "month"}>
      {blocks.map((block, index) => (
        <div className="week" key={block.entries[0]?.items[0]?.releaseId}>
          <div className="week-label">
            {month !== null && index === 0 ? (
              <h2>{formatMonth(toCalendarDate(`${month}-01`), view.locale, "long")}</h2>
            ) : null}
            <BlockLabel block={block} inMonth={month !== null} locale={view.locale} />
          </div>
          <div className="days">
            {block.entries.map((entry) => (
              <Entry key={entry.items[0]?.releaseId} entry={entry} inMonth={month !== null} view={view} />
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

const MISSING: Record<Missing, string> = {
  day: "Day not given",
  month: "Month not given",
  year: "Year not given",
};

function BlockLabel({
  block: { weekStart, missing },
  inMonth,
  locale,
}: {
  block: CalendarBlock<UpcomingItem>;
  inMonth: boolean;
  locale: string;
}) {
  if (missing) return inMonth ? <h3>{MISSING[missing]}</h3> : <h2>{MISSING[missing]}</h2>;
  return weekStart ? (
    <h3>
      <span className="vh">Week of </span>
      {formatWeek(weekStart, locale)}
    </h3>
  ) : null;
}

function Entry({ entry, inMonth, view }: { entry: CalendarEntry<UpcomingItem>; inMonth: boolean; view: UpcomingView }) {
  return (
    <div className="day">
      {isExact(entry.date) ? (
        <DayHead entry={entry} view={view} />
      ) : (
        <WindowHead entry={entry} level={inMonth ? "h4" : "h3"} locale={view.locale} />
      )}
      <ul className="films">
        {entry.items.map((item) => (
          <FilmRow key={item.releaseId} item={item} view={view} />
        ))}
      </ul>
    </div>
  );
}

const DAYS_COUNTED_DOWN = 15;

function DayHead({ entry: { date, items }, view }: { entry: CalendarEntry<UpcomingItem>; view: UpcomingView }) {
  const { locale, from, group, past } = view;
  const day = date.earliest;
  const hasOpened = group === "cinemas" && items.every(({ standing }) => standing === "released");
  return (
    <div className={hasOpened ? "day-head opened" : "day-head"}>
      <h4 aria-label={formatDay(day, locale, { weekday: "long", month: "long", day: "numeric" })}>
        <time dateTime={day}>
          <b>{formatDay(day, locale, { day: "numeric" })}</b> <small>{formatWeekday(day, locale, "short")}</small>
        </time>
      </h4>
      {!past && isNear(day, from) ? <RelativeDay day={day} hasOpened={hasOpened} /> : null}
    </div>
  );
}

function isNear(day: CalendarDate, from: CalendarDate): boolean {
  return day <= addDays(from, DAYS_COUNTED_DOWN);
}

/** A window is a bracket under its words, as announced: never its first day. Between months no week stands above it. */
function WindowHead({
  entry: { date, wording },
  level: Heading,
  locale,
}: {
  entry: CalendarEntry<UpcomingItem>;
  level: "h3" | "h4";
  locale: string;
}) {
  const words = <DateText edtf={date.edtf} text={formatPartialDate(date, locale, "short")} />;
  if (wording !== null) {
    return (
      <Heading className="window-head">
        <span className="wording">{capitalised(wording)}</span> <small>{words}</small>
      </Heading>
    );
  }
  return (
    <Heading className="window-head">
      {isOpen(date) ? null : <small>sometime in </small>}
      <span>{words}</span>
    </Heading>
  );
}
