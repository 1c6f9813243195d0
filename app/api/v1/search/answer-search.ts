import { type DateAnswer, toDateAnswer } from "#app/api/v1/date.ts";
import type { FoundRelease, SearchHit } from "#db/queries/list-search-hits.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import { DEFAULT_REGION, localeOf } from "#domain/region.ts";
import { readTypedDate } from "#domain/typed-date/read-typed-date.ts";
import type { SearchAnswer, SearchAnswerHit, SearchQuery } from "./schema.ts";

/**
 * The answer to a search: what is named exactly so, then the dates that the text may be, then all else. "1917" is a film
 * first, "july 2021" a month, of which no film is a misspelling. `hits` as they are ranked.
 */
export function answerSearch(hits: readonly SearchHit[], query: SearchQuery): SearchAnswer {
  const { q, limit, kind, region = DEFAULT_REGION } = query;
  const exact = hits.filter(({ match }) => match.match === "exactly");
  const dates = kind === undefined || kind === "date" ? datesIn(q, region) : [];
  const data = [
    ...exact.map(toAnswerHit),
    ...dates.map((date) => toDateHit(date, region)),
    ...hits.filter((hit) => !exact.includes(hit) && !(dates.length > 0 && isNear(hit))).map(toAnswerHit),
  ];
  return { data: data.slice(0, limit), next: null };
}

function isNear({ match }: SearchHit): boolean {
  return match.match === "nearly";
}

function datesIn(text: string, region: string): readonly PartialDate[] {
  const typed = readTypedDate(text, { region });
  if (typed.is === "choice") return typed.readings.map(({ date }) => date);
  return typed.is === "date" ? [typed.date] : [];
}

function toDateHit(date: PartialDate, region: string): SearchAnswerHit {
  const name = formatPartialDate(date, localeOf(region), "long");
  return { kind: "date", date: toDateAnswer(date, null), name };
}

function toAnswerHit(hit: SearchHit): SearchAnswerHit {
  if (hit.kind !== "film") return { kind: hit.kind, slug: hit.slug, name: hit.name };
  const { kind, slug, title, matchedTitle, release, studios } = hit;
  return { kind, slug, title, matchedTitle, release: release && toReleaseAnswer(release), studios: [...studios] };
}

function toReleaseAnswer({ region, type, standing, date, wording }: FoundRelease) {
  const answer: DateAnswer | null = date && toDateAnswer(date, wording);
  return { region, type, standing, date: answer };
}
