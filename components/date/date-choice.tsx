import Link from "next/link";
import type { ReactNode } from "react";
import { PlaceForm } from "#components/ui/place-form.tsx";
import { dateOfPage } from "#domain/date-page.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatMonth, formatPartialDate } from "#domain/format-date.ts";
import { addMonths } from "#domain/gregorian.ts";
import { nearestFridays } from "#domain/opening-weekend.ts";
import { exactly, isExact } from "#domain/partial-date.ts";
import { dateHref, type DateView } from "./date-view.ts";

/** The way to the dates before and after, and to the same date in another region or of another kind of release. */
export function DateChoice({ view }: { view: DateView }) {
  return (
    <div className="date-choice">
      <nav aria-label="Other dates">
        <ul>{isExact(view.date) ? <FridayLinks view={view} /> : <MonthLinks view={view} />}</ul>
      </nav>
      <PlaceForm action={`/dates/${view.date.edtf}`} region={view.region} group={view.group} regions={view.regions} />
    </div>
  );
}

function FridayLinks({ view }: { view: DateView }) {
  const { date, locale } = view;
  const { before, after } = nearestFridays(date.earliest);
  return (
    <>
      <DateLink to={before} view={view} rel="prev">
        Friday before, {formatPartialDate(exactly(before), locale, "short")}
      </DateLink>
      <DateLink to={after} view={view} rel="next">
        Friday after, {formatPartialDate(exactly(after), locale, "short")}
      </DateLink>
      <DateLink to={date.earliest.slice(0, 7)} view={view}>
        {capitalised(formatMonth(date.earliest, locale, "long"))}
      </DateLink>
    </>
  );
}

function MonthLinks({ view }: { view: DateView }) {
  const { date, locale } = view;
  const [before, after] = [addMonths(date.earliest, -1), addMonths(date.earliest, 1)];
  return (
    <>
      <DateLink to={before.slice(0, 7)} view={view} rel="prev">
        {capitalised(formatMonth(before, locale, "long"))}
      </DateLink>
      <DateLink to={after.slice(0, 7)} view={view} rel="next">
        {capitalised(formatMonth(after, locale, "long"))}
      </DateLink>
    </>
  );
}

/** Nothing before the first year that has pages, and after the last. */
function DateLink({
  to,
  view,
  rel,
  children,
}: {
  to: string;
  view: DateView;
  rel?: "prev" | "next";
  children: ReactNode;
}) {
  if (!dateOfPage(to)) return null;
  return (
    <li>
      <Link href={dateHref(to, view.region, view.group)} rel={rel} prefetch={false}>
        {children}
      </Link>
    </li>
  );
}
