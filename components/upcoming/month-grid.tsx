import Link from "next/link";
import { TitleText } from "#components/ui/title-text.tsx";
import { Wedge } from "#components/ui/wedge.tsx";
import { formatWeekday } from "#domain/format-date.ts";
import { formatMoves } from "#domain/format-shift.ts";
import { formatDay } from "#domain/gregorian.ts";
import type { MonthDay } from "#domain/month-calendar.ts";
import { dateHref } from "#components/date/date-view.ts";
import { listedHref } from "#components/film/film-href.ts";
import type { MonthView, UpcomingItem } from "./upcoming-view.ts";

/** The weeks of a month; on a phone the days on which something opens, one below the other. */
export function MonthGrid({ weeks, view }: { weeks: readonly (readonly MonthDay<UpcomingItem>[])[]; view: MonthView }) {
  const [first = []] = weeks;
  const isEmpty = weeks.every((week) => week.every(({ items }) => items.length === 0));
  return (
    <>
      <table className="month-grid">
        <caption className="vh">Releases day by day</caption>
        <colgroup span={first.length} />
        <thead>
          <tr>
            {first.map(({ day }) => (
              <th key={day} scope="col">
                <span aria-hidden="true">{formatWeekday(day, view.locale, "short")}</span>
                <span className="vh">{formatWeekday(day, view.locale, "long")}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((day) => (
                <Day key={day.day} day={day} view={view} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isEmpty ? <p className="month-empty">No release is dated for a day of this month.</p> : null}
    </>
  );
}

function Day({ day: { day, isInMonth, items }, view }: { day: MonthDay<UpcomingItem>; view: MonthView }) {
  const { locale, region, group, past } = view;
  const number = formatDay(day, locale, { day: "numeric" });
  if (!isInMonth) {
    return (
      <td className="month-other">
        <span className="month-day">{number}</span>
      </td>
    );
  }
  const time = (
    <time dateTime={day}>
      <span className="month-weekday">{formatWeekday(day, locale, "short")} </span>
      {number}
    </time>
  );
  return (
    <td className={items.length > 0 ? undefined : "month-free"}>
      {items.length > 0 && !past ? (
        <Link className="month-day" href={dateHref(day, region, group)} prefetch={false}>
          {time}
        </Link>
      ) : (
        <span className="month-day">{time}</span>
      )}
      {items.length > 0 ? (
        <ul>
          {items.map((item) => (
            <Film key={item.releaseId} item={item} view={view} />
          ))}
        </ul>
      ) : null}
    </td>
  );
}

function Film({ item, view }: { item: UpcomingItem; view: MonthView }) {
  const { title, type, variant, moves, trail, since } = item;
  const facts = [...(type === "limited" ? ["limited"] : []), ...(variant === "" ? [] : [variant])];
  const moved = formatMoves({ moves, days: trail.days, direction: trail.direction });
  return (
    <li>
      <Link href={listedHref(item, view)} prefetch={false}>
        <TitleText title={title} />
      </Link>
      {facts.length > 0 ? <span className="fine"> {facts.join(", ")}</span> : null}
      {moves > 0 ? (
        <span className={`shift ${trail.direction ?? ""}`}>
          {trail.direction ? <Wedge direction={trail.direction} /> : null} {moved}
        </span>
      ) : null}
      {since && since.turn !== "unchanged" ? <span className="fine"> since then {since.turn}</span> : null}
    </li>
  );
}
