import type { FilmPage } from "#app/(public)/films/[slug]/film-page.ts";
import type { FilmView } from "#components/film/film-view.ts";
import { toReleaseSteps } from "#components/film/release-steps.ts";
import { monthStarts, toTimelineStep } from "#components/timeline/timeline-steps.ts";
import type { EmbedAnswer, EmbedStep } from "#components/widget/answer.ts";
import { placeSteps, placeYears } from "#components/widget/place-steps.ts";
import type { DateChangeRecord, ReleaseHistory } from "#domain/film-record.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatAsAnnounced, formatPartialDate } from "#domain/format-date.ts";
import { formatShift } from "#domain/format-shift.ts";
import { type HistoryLine, historyLines, sayRestatement, wordsOfLine } from "#domain/history-line.ts";
import { exactly } from "#domain/partial-date.ts";
import { sayState } from "#domain/say-status.ts";
import { timelineRange } from "#domain/timeline/axis.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";

/** A film's page as the widget and the frame show it: the release shown large, its history, and how fresh that is. */
export function answerEmbed({ view, shown, sentence, notes }: FilmPage, url: string): EmbedAnswer {
  const said = [...notes, ...sayPast(view, shown), ...sayBecame(view)];
  return {
    title: view.film.title,
    url,
    now: sentence?.hero ?? "No date",
    say: sentence?.say ?? "on record for this film yet, in any region.",
    ...(said.length > 0 && { notes: said }),
    fresh: sayFresh(view, shown),
    ...(shown ? historyOf(shown, view) : { steps: [] }),
  };
}

function historyOf({ ledger, type }: ReleaseHistory, { asOf, locale }: FilmView): Pick<EmbedAnswer, "years" | "steps"> {
  const held = toReleaseSteps(ledger, { type, locale }).map(toTimelineStep);
  const range = timelineRange(held, []);
  const places = range ? placeSteps(held, range) : [];
  const steps = historyLines(ledger, asOf).map((line, index) => ({
    on: formatPartialDate(line.step.entry.announcedOn, locale, "short"),
    ...(line.restates
      ? { did: sayRestatement(line, type, locale) }
      : { date: dateOf(line, locale), did: sayLine(line, type) }),
    ...sourceOf(line.step.entry),
    ...places[index],
  }));
  return { ...(range && { years: placeYears(monthStarts(range, locale), range) }), steps };
}

function dateOf({ step: { entry } }: HistoryLine, locale: string): string {
  if (entry.date) return capitalised(formatAsAnnounced(entry.date, entry.wording, locale, "long"));
  return entry.standing === "cancelled" ? "Cancelled" : "No date";
}

/** "Delayed +119 days later", "Delayed about two years later", "Released +5 days later than announced". */
function sayLine(line: HistoryLine, type: ReleaseType): string {
  const { did, how } = wordsOfLine(line, type);
  const { shift } = line.step;
  const words = shift?.days === null ? [did, how, shift.direction] : [did, shift && formatShift(shift), how];
  return words.filter(Boolean).join(" ");
}

function sourceOf({ citations: [first] }: DateChangeRecord): Pick<EmbedStep, "source"> {
  return first ? { source: first.publisher } : {};
}

/** Of a day of the past that the page is pinned to: which, and what became of the release since. */
function sayPast({ past, locale }: FilmView, shown: ReleaseHistory | undefined): string[] {
  if (!past) return [];
  const day = formatPartialDate(exactly(past.day), locale, "long");
  const since = past.since.find(
    ({ region, type, variant }) => region === shown?.region && type === shown.type && variant === shown.variant,
  );
  if (!since) return [`As known on ${day}.`];
  if (since.turn === "unchanged") return [`As known on ${day}. Since then: unchanged.`];
  return [`As known on ${day}. Since then: ${since.turn}, ${sayState(since.after, locale)}.`];
}

function sayBecame({ film: { became }, locale }: FilmView): string[] {
  return became ? [`Since ${formatPartialDate(exactly(became.on), locale, "long")} this is ${became.title}.`] : [];
}

function sayFresh({ film: { checkedOn }, locale }: FilmView, shown: ReleaseHistory | undefined): string {
  if (checkedOn) return `Checked against pages up to ${formatPartialDate(checkedOn, locale, "long")}`;
  const last = shown?.ledger.steps.at(-1)?.entry.announcedOn;
  return last ? `Last change on record: ${formatPartialDate(last, locale, "long")}` : "Never checked";
}
