import { filmHref } from "#components/film/film-href.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatAsAnnounced } from "#domain/format-date.ts";
import { addMonths } from "#domain/gregorian.ts";
import { dateOfPage } from "#domain/date-page.ts";
import { monthOf } from "#domain/month-calendar.ts";
import { isOpen, toPartialDate } from "#domain/partial-date.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import type { Found, FoundRelease } from "./search-view.ts";

/** Where a release stands: "July 12, 2023" and "in US cinemas", "No date" and "in US cinemas"; the place never left out. */
export function sayRelease(release: FoundRelease | null, locale: string): { date: string; place: string } {
  if (!release) return { date: "Nothing announced yet", place: "" };
  const { region, type, standing, date } = release;
  const place = releasePlace(region, type, "");
  if (standing === "cancelled") return { date: "Cancelled", place };
  if (!date) return { date: "No date", place };
  return { date: capitalised(formatAsAnnounced(toPartialDate(date.edtf), date.wording, locale, "long")), place };
}

/**
 * The page of what was found. A film bears the region it was looked for in; a date that has no page of its own, as a
 * year, leads to the search for it, where its months are offered.
 */
export function foundHref(found: Found, region: string | null): { pathname: string; query: Record<string, string> } {
  const query = region === null ? {} : { region };
  switch (found.kind) {
    case "film":
      return filmHref(found.slug, { region });
    case "studio":
      return { pathname: `/studios/${found.slug}`, query: {} };
    case "franchise":
      return { pathname: `/franchises/${found.slug}`, query: {} };
    case "date":
      return dateOfPage(found.date.edtf)
        ? { pathname: `/dates/${found.date.edtf}`, query }
        : { pathname: "/search", query: { q: found.name, ...query } };
  }
}

const MOST_MONTHS = 12;

/** The months of a window, as their pages name them: twelve for "2021"; none for an open one, or for more than a year. */
export function monthsWithin(edtf: string): readonly string[] {
  const date = toPartialDate(edtf);
  if (isOpen(date)) return [];
  const months: string[] = [];
  for (let day = monthOf(date.earliest).earliest; day <= date.latest; day = addMonths(day, 1))
    months.push(day.slice(0, 7));
  return months.length > MOST_MONTHS ? [] : months;
}
