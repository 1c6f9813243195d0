import type { CalendarDate } from "./calendar-date.ts";
import { daysBetween } from "./gregorian.ts";
import { type KnownPeriod, type Ledger, periodOn } from "./ledger.ts";
import { OPEN_END, type PartialDate, relationOf } from "./partial-date.ts";
import type { ClaimSubject, Verdict } from "./vocabulary.ts";

/** What a page states about a release's date. */
export interface Claim {
  readonly about: ClaimSubject;
  /** The page's day, as far as it bears one. */
  readonly publishedOn: PartialDate | null;
  /** The date it states; null where it says that there is none. */
  readonly date: PartialDate | null;
}

/** The verdict on a claim; where it repeats a superseded date, since when that date was out of force. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly supersededOn: CalendarDate | null;
  /** Days from `supersededOn` to the page's first possible day; null unless the claim repeats a superseded date. */
  readonly daysLate: number | null;
}

/**
 * Holds a claim against the record. A date agrees when it is the one in force or a vaguer form of it; a narrower one is
 * `unmatched`, since nothing on record speaks against it.
 *
 * A page dated only to the month counts from the month's first day, yet agrees with anything in force during the month;
 * so does a page of the day of a change, which may have been written in the morning. A page without a day never
 * "repeats": it may have been right when it was written.
 */
export function judgeClaim(claim: Claim, ledger: Ledger): Judgement {
  if (claim.about === "previous") return verdictOnly(judgePrevious(claim, ledger));
  if (!claim.publishedOn) return verdictOnly(judgeUndatedPage(claim, ledger));
  const { earliest, latest } = claim.publishedOn;
  const during = ledger.periods.filter((period) => period.from <= latest && earliest <= period.until);
  if (during.some((period) => agrees(claim, period))) return verdictOnly("agrees");
  const superseded = ledger.periods.findLast((period) => period.until < earliest && fits(claim, period));
  if (superseded) return repeats(superseded.until, earliest);
  if (ledger.periods.some((period) => period.from > latest && fits(claim, period))) return verdictOnly("ahead");
  return verdictOnly(judgeAgainst(claim, periodOn(ledger, earliest) ?? during.at(0)));
}

function judgeUndatedPage(claim: Claim, ledger: Ledger): Verdict {
  const current = ledger.periods.at(-1);
  if (current && agrees(claim, current)) return "agrees";
  return ledger.periods.some((period) => agrees(claim, period)) ? "unmatched" : judgeAgainst(claim, current);
}

/**
 * The old date that a page gives, against the date really left last by the page's day. A page that already calls the date
 * in force the old one knew of a change that was announced only later (time zones, wrong stamps).
 */
function judgePrevious(claim: Claim, ledger: Ledger): Verdict {
  const by = claim.publishedOn?.latest ?? OPEN_END;
  const known = ledger.periods.filter((period) => period.from <= by && period.state.date);
  const current = known.at(-1);
  const left = known.findLast((period) => !sameDate(period, current));
  if (left && fits(claim, left)) return "agrees";
  if (current && fits(claim, current)) return ledger.periods.some((period) => period.from > by) ? "ahead" : "unmatched";
  return claim.date && left ? "disputes" : "unmatched";
}

function sameDate(period: KnownPeriod, other: KnownPeriod | undefined): boolean {
  const [a, b] = [period.state.date, other?.state.date];
  return a && b ? relationOf(a, b) === "same" : a === b;
}

function judgeAgainst(claim: Claim, period: KnownPeriod | undefined): Verdict {
  if (!period || claim.about === "rumour") return "unmatched";
  const inForce = period.state.date;
  if (!inForce) return "unmatched";
  return claim.date && relationOf(inForce, claim.date) === "inside" ? "unmatched" : "disputes";
}

function agrees(claim: Claim, period: KnownPeriod): boolean {
  return claim.date ? fits(claim, period) : period.state.date === null;
}

function fits(claim: Claim, period: KnownPeriod): boolean {
  if (!claim.date || !period.state.date) return false;
  const relation = relationOf(period.state.date, claim.date);
  return relation === "same" || relation === "contains";
}

function verdictOnly(verdict: Verdict): Judgement {
  return { verdict, supersededOn: null, daysLate: null };
}

function repeats(supersededOn: CalendarDate, publishedOn: CalendarDate): Judgement {
  return { verdict: "repeats a superseded date", supersededOn, daysLate: daysBetween(supersededOn, publishedOn) };
}
