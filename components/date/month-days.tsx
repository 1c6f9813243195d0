import Link from "next/link";
import { heldFilmHref } from "#components/film/film-href.ts";
import { DateText } from "#components/ui/struck-date.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { DateHolding } from "#domain/date-holding.ts";
import { formatPartialDate, formatWeekday } from "#domain/format-date.ts";
import { exactly } from "#domain/partial-date.ts";
import { dateHref, type DateView } from "./date-view.ts";

/** The days of a month that a film ever held: who is there, and who was. */
export function MonthDays({ view }: { view: DateView }) {
  const { holdings, locale, region, group } = view;
  const days = [...Map.groupBy(holdings, ({ day }) => day)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (days.length === 0) return <p className="no-day">No film on record was ever dated for a day of this month.</p>;
  return (
    <table className="month-days">
      <caption className="vh">Days of the month, with the films dated for them and those that left</caption>
      <colgroup>
        <col className="month-day-column" />
        <col span={2} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Dated for it</th>
          <th scope="col">Left it</th>
        </tr>
      </thead>
      <tbody>
        {days.map(([day, held]) => (
          <tr key={day}>
            <th scope="row">
              <Link href={dateHref(day, region, group)} prefetch={false}>
                <span className="mute">{formatWeekday(day, locale, "short")}</span>{" "}
                <DateText edtf={day} text={formatPartialDate(exactly(day), locale, "short")} />
              </Link>
            </th>
            <td>
              <Films holdings={held.filter(({ until }) => until === null)} view={view} />
            </td>
            <td>
              <Films holdings={held.filter(({ until }) => until !== null)} view={view} saysWhere />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Those that left say for which date. */
function Films({
  holdings,
  view: { locale, region, group },
  saysWhere = false,
}: {
  holdings: readonly DateHolding[];
  view: DateView;
  saysWhere?: boolean;
}) {
  return (
    <ul>
      {holdings.map(({ slug, title, primaryRegion, from, leftFor }) => (
        <li key={`${slug} ${from.edtf}`}>
          <Link href={heldFilmHref({ slug, primaryRegion }, region, group)} prefetch={false}>
            <TitleText title={title} />
          </Link>
          {saysWhere ? (
            <span className="fine">
              {leftFor ? ` for ${formatPartialDate(leftFor, locale, "short")}` : " without a new date"}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
