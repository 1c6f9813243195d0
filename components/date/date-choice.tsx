import Link from "next/link";
import { capitalised, formatMonth, formatPartialDate } from "#domain/format-date.ts";
import { addMonths } from "#domain/gregorian.ts";
import { nearestFridays } from "#domain/opening-weekend.ts";
import { exactly, isExact } from "#domain/partial-date.ts";
import { regionName } from "#domain/region.ts";
import { dateHref, type DateView } from "./date-view.ts";

/** The way to the dates before and after, and to the same date in another region. */
export function DateChoice({ view }: { view: DateView }) {
  return (
    <div className="date-choice">
      <nav aria-label="Other dates">
        <ul>{isExact(view.date) ? <FridayLinks view={view} /> : <MonthLinks view={view} />}</ul>
      </nav>
      <RegionForm view={view} />
    </div>
  );
}

function FridayLinks({ view: { date, region, locale } }: { view: DateView }) {
  const { before, after } = nearestFridays(date.earliest);
  return (
    <>
      <li>
        <Link href={dateHref(before, region)} rel="prev" prefetch={false}>
          Friday before, {formatPartialDate(exactly(before), locale, "short")}
        </Link>
      </li>
      <li>
        <Link href={dateHref(after, region)} rel="next" prefetch={false}>
          Friday after, {formatPartialDate(exactly(after), locale, "short")}
        </Link>
      </li>
      <li>
        <Link href={dateHref(date.earliest.slice(0, 7), region)} prefetch={false}>
          {capitalised(formatMonth(date.earliest, locale, "long"))}
        </Link>
      </li>
    </>
  );
}

function MonthLinks({ view: { date, region, locale } }: { view: DateView }) {
  const [before, after] = [addMonths(date.earliest, -1), addMonths(date.earliest, 1)];
  return (
    <>
      <li>
        <Link href={dateHref(before.slice(0, 7), region)} rel="prev" prefetch={false}>
          {capitalised(formatMonth(before, locale, "long"))}
        </Link>
      </li>
      <li>
        <Link href={dateHref(after.slice(0, 7), region)} rel="next" prefetch={false}>
          {capitalised(formatMonth(after, locale, "long"))}
        </Link>
      </li>
    </>
  );
}

function RegionForm({ view: { date, region, regions } }: { view: DateView }) {
  const offered = regions.includes(region) ? regions : [region, ...regions];
  return (
    <form action={`/dates/${date.edtf}`} method="get">
      <label htmlFor="region">Region</label>
      {/* A new key sets the choice anew when a link changes it, which an uncontrolled field would miss. */}
      <select id="region" name="region" defaultValue={region} key={region}>
        {offered.map((code) => (
          <option key={code} value={code}>
            {capitalised(regionName(code))}
          </option>
        ))}
      </select>
      <button type="submit">Show</button>
    </form>
  );
}
