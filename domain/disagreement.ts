import { type Claim, judgeClaim, type Judgement } from "./claim.ts";
import type { Citation, ClaimRecord, DateChangeRecord } from "./film-record.ts";
import { type KnownPeriod, type Ledger, type LedgerEntry, periodOn } from "./ledger.ts";
import { counted } from "./number-words.ts";
import { isExact, OPEN_END, type PartialDate, relationOf } from "./partial-date.ts";

/** A claim with its verdict. */
export interface JudgedClaim {
  readonly claim: ClaimRecord;
  readonly judgement: Judgement;
}

/** One date of a release on which pages differ: what the record has and on whose word, and what others state. */
export interface Clash {
  /** Set where the dispute is about a date that was being left: when it was. */
  readonly leftOn: PartialDate | null;
  readonly recorded: PartialDate;
  /** When the recorded date was announced, and the pages that say so. */
  readonly since: PartialDate;
  readonly citations: readonly Citation[];
  readonly stated: readonly { readonly date: PartialDate | null; readonly claims: readonly ClaimRecord[] }[];
}

/** What pages say of a release against the record; claims that agree are left out. */
export interface Disagreements {
  readonly clashes: readonly Clash[];
  readonly outOfDate: readonly JudgedClaim[];
  /** Said before it was announced, or held up by nothing on record. */
  readonly others: readonly JudgedClaim[];
}

/** Sorts the claims about a release by their verdict, disputes by the date that is disputed. */
export function sortClaims(claims: readonly ClaimRecord[], ledger: Ledger<DateChangeRecord>): Disagreements {
  const judged = claims.map((claim) => ({ claim, judgement: judgeClaim(claim, ledger) }));
  const disputes = judged.filter(({ judgement }) => judgement.verdict === "disputes").map(({ claim }) => claim);
  const disputed = disputes.flatMap((claim) => {
    const period = disputedPeriod(claim, ledger);
    return period ? [{ claim, period }] : [];
  });
  const byDate = Map.groupBy(disputed, ({ claim, period }) => `${claim.about} ${period.from}`);
  return {
    clashes: [...byDate.values()].flatMap((group) => clashOf(group, ledger)),
    outOfDate: judged
      .filter(({ judgement }) => judgement.verdict === "repeats a superseded date")
      .toSorted((a, b) => compareDays(a.claim, b.claim)),
    others: judged.filter(({ judgement }) => judgement.verdict === "ahead" || judgement.verdict === "unmatched"),
  };
}

/** By the first day a page can be of. */
function compareDays(a: ClaimRecord, b: ClaimRecord): number {
  const [first, second] = [a.publishedOn?.earliest ?? "", b.publishedOn?.earliest ?? ""];
  return first < second ? -1 : first > second ? 1 : 0;
}

type Period = KnownPeriod<DateChangeRecord>;

/** The period whose date a claim contradicts, if its verdict is `disputes`; undefined where nothing is on record by then. */
export function disputedPeriod<Entry extends LedgerEntry>(
  claim: Claim,
  ledger: Ledger<Entry>,
): KnownPeriod<Entry> | undefined {
  if (claim.about === "previous") return lastLeft(ledger, claim.publishedOn?.latest ?? OPEN_END);
  if (!claim.publishedOn) return ledger.periods.at(-1);
  const { earliest, latest } = claim.publishedOn;
  return periodOn(ledger, earliest) ?? ledger.periods.find(({ from }) => earliest <= from && from <= latest);
}

function lastLeft<Entry extends LedgerEntry>({ periods }: Ledger<Entry>, by: string): KnownPeriod<Entry> | undefined {
  const dated = periods.filter((period) => period.from <= by && period.state.date);
  const current = dated.at(-1)?.state.date;
  return dated.findLast(({ state }) => current && state.date && relationOf(state.date, current) !== "same");
}

function clashOf(
  group: readonly { readonly claim: ClaimRecord; readonly period: Period }[],
  ledger: Ledger<DateChangeRecord>,
): Clash[] {
  const [first] = group;
  const recorded = first?.period.state.date;
  const setBy = ledger.steps.find(({ state }) => state.date === recorded);
  if (!first || !recorded || !setBy) return [];
  const leftBy = ledger.periods.find(({ from }) => from === first.period.until);
  const stated = Map.groupBy(group, ({ claim }) => claim.date?.edtf);
  return [
    {
      leftOn: first.claim.about === "previous" ? (leftBy?.entry.announcedOn ?? null) : null,
      recorded,
      since: setBy.entry.announcedOn,
      citations: setBy.entry.citations,
      stated: [...stated.values()].map((same) => ({
        date: same[0]?.claim.date ?? null,
        claims: same.map(({ claim }) => claim),
      })),
    },
  ];
}

/** How late a page was: "130 days after it was replaced, counted from the month’s first day". */
export function sayHowLate({ claim, judgement }: JudgedClaim): string {
  const late = `${counted(judgement.daysLate ?? 0, "day")} after it was replaced`;
  const page = claim.publishedOn;
  return page && !isExact(page) ? `${late}, counted from the ${page.precision}’s first day` : late;
}

/** Why a claim that is neither right nor wrong by the record stands apart. */
export function sayWhyApart({ claim, judgement }: JudgedClaim, ledger: Ledger): string {
  if (judgement.verdict === "ahead") return "before it was announced";
  if (claim.about === "rumour") return "a rumour, which moves no date";
  const { date } = claim;
  const held = date && ledger.steps.some(({ state }) => state.date && fits(state.date, date));
  if (held && !claim.publishedOn) return "a former date; the page bears no day, so it may have been right when written";
  if (!claim.publishedOn) return "no announcement on record gives it, and the page bears no day";
  return "there was no date on record to hold it against";
}

function fits(recorded: PartialDate, stated: PartialDate): boolean {
  const relation = relationOf(recorded, stated);
  return relation === "same" || relation === "contains";
}

/** A note on what a cited page has otherwise: prose, kept with the line that cites the page. */
export interface CitationNote {
  readonly announcedOn: PartialDate;
  readonly citation: Citation;
}

/** The notes on cited pages that differ from what they are cited for, in the order of the history. */
export function citationNotes(changes: readonly DateChangeRecord[]): readonly CitationNote[] {
  return changes.flatMap(({ announcedOn, citations }) =>
    citations.filter(({ disagrees }) => disagrees !== null).map((citation) => ({ announcedOn, citation })),
  );
}
