import { type CalendarDate, FIRST_YEAR, isCalendarDate } from "./calendar-date.ts";
import type { FilmRecord, ReleaseRecord, SourcePage, TitleRecord } from "./film-record.ts";
import { knownByOf, periodOn, replay, type ReleaseState } from "./ledger.ts";
import { parsed, type Parsed, refused } from "./parsed.ts";
import { relationOf } from "./partial-date.ts";
import { type Query, quoted } from "./query.ts";
import type { ReleaseKey } from "./region.ts";

/**
 * Reads `?asOf=2020-04-01`: the day whose knowledge a page is to show, null where none is asked for. Refused, in a
 * sentence to be shown, where it is no day, or one that is still to come.
 */
export function parseAsOf(value: Query[string], today: CalendarDate): Parsed<CalendarDate | null> {
  if (value === undefined || value === "") return parsed(null);
  if (typeof value !== "string") return refused("The day to look back from was ignored: it was given more than once.");
  if (!isCalendarDate(value))
    return refused(`The day ${quoted(value)} was ignored: write it as 2020-04-01, a day of the calendar.`);
  if (Number(value.slice(0, 4)) < FIRST_YEAR)
    return refused(`The day ${quoted(value)} was ignored: it is before any film.`);
  return value > today ? refused(`The day ${quoted(value)} was ignored: it is still to come.`) : parsed(value);
}

/**
 * A film as the world knew it on a day: the changes known by then, the pages published by then, and the title it bore.
 * What is only known to be from some later day is left out; what bears no day at all, a claim's page, too. `today` is the
 * day on which it is asked.
 */
export function filmAsOf(
  film: FilmRecord,
  { day, today }: { readonly day: CalendarDate; readonly today: CalendarDate },
): FilmRecord {
  const titles = film.titles.filter(({ usedFrom }) => usedFrom === null || usedFrom.earliest <= day);
  return {
    ...film,
    title: titleOn(film, { day, today }),
    titles,
    checkedOn: film.checkedOn && film.checkedOn.latest <= day ? film.checkedOn : null,
    became: film.became && film.became.on <= day ? film.became : null,
    releases: film.releases.map((release) => releaseAsOf(release, day)),
  };
}

function releaseAsOf(release: ReleaseRecord, day: CalendarDate): ReleaseRecord {
  return {
    ...release,
    changes: release.changes
      .filter((change) => knownByOf(change) <= day)
      .map((change) => ({ ...change, citations: change.citations.filter((page) => isPublishedBy(page, day)) })),
    claims: release.claims.filter(({ publishedOn }) => publishedOn !== null && publishedOn.latest <= day),
  };
}

/** False only for a page that is known to be of a later day: it supports an earlier announcement, and was not there yet. */
function isPublishedBy({ publishedOn }: SourcePage, day: CalendarDate): boolean {
  return publishedOn === null || publishedOn.earliest <= day;
}

/**
 * The title a film bore on a day: from `today` on, its present one; on a day of the past, the one used from the latest day
 * that had come; before the first known one, a title that bears no day; else the present one, since nothing else is known.
 * Alternate titles are no answer.
 *
 * A film retitled on no known day bears its former title, used from a known one, up to yesterday, and its present one today.
 */
export function titleOn(
  {
    title,
    titles,
  }: { readonly title: string; readonly titles: readonly Pick<TitleRecord, "title" | "kind" | "usedFrom">[] },
  { day, today }: { readonly day: CalendarDate; readonly today: CalendarDate },
): string {
  if (day >= today) return title;
  const own = titles.filter(({ kind }) => kind !== "alternate");
  const current = own.find((known) => known.title === title);
  if (!current?.usedFrom || current.usedFrom.earliest <= day) return latestOn(own, day) ?? title;
  return latestOn(own, day) ?? own.find(({ usedFrom }) => usedFrom === null)?.title ?? title;
}

function latestOn(titles: readonly Pick<TitleRecord, "title" | "usedFrom">[], day: CalendarDate): string | undefined {
  const used = titles.flatMap(({ title, usedFrom }) =>
    usedFrom && usedFrom.earliest <= day ? [{ title, from: usedFrom.earliest }] : [],
  );
  return used.reduce<{ title: string; from: CalendarDate } | undefined>(
    (latest, candidate) => (latest && latest.from > candidate.from ? latest : candidate),
    undefined,
  )?.title;
}

/** The days on which something of a film became known, in order: where its as-of view changes. */
export function changeDaysOf(film: FilmRecord): readonly CalendarDate[] {
  const days = film.releases.flatMap(({ changes }) => replay(changes).periods.map(({ from }) => from));
  return [...new Set(days)].toSorted();
}

export const TURNS = ["moved", "firmed up", "dropped", "added", "released", "unchanged"] as const;
/** What became of a release since a day. */
export type Turn = (typeof TURNS)[number];

/** A release on a day and now. */
export interface ReleaseSince extends ReleaseKey {
  readonly before: ReleaseState | null;
  readonly after: ReleaseState | null;
  readonly turn: Turn;
}

/** What became of each release of a film between two days, in the order of the record; those known on neither are left out. */
export function releasesSince(
  film: FilmRecord,
  { from, to }: { from: CalendarDate; to: CalendarDate },
): readonly ReleaseSince[] {
  return film.releases.flatMap(({ region, type, variant, changes }) => {
    const ledger = replay(changes);
    const [before, after] = [periodOn(ledger, from)?.state ?? null, periodOn(ledger, to)?.state ?? null];
    return before || after ? [{ region, type, variant, before, after, turn: turnOf(before, after) }] : [];
  });
}

/**
 * What a state became. A date that went is dropped, one within the former's window firmed up, any other moved, also where
 * the film has opened by now: "released" is one that opened as it was dated.
 */
export function turnOf(
  before: Pick<ReleaseState, "standing" | "date"> | null,
  after: Pick<ReleaseState, "standing" | "date"> | null,
): Turn {
  if (!before) return "added";
  if (!after) return "dropped";
  if (!before.date) return after.date ? "added" : "unchanged";
  if (!after.date) return "dropped";
  const relation = relationOf(before.date, after.date);
  if (relation !== "same" && relation !== "inside") return "moved";
  if (after.standing === "released" && before.standing !== "released") return "released";
  return relation === "inside" ? "firmed up" : "unchanged";
}
