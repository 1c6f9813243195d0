import { Section } from "#components/ui/section.tsx";
import { DateText, StruckDate } from "#components/ui/struck-date.tsx";
import {
  citationNotes,
  type CitationNote,
  type Clash,
  type JudgedClaim,
  sayHowLate,
  sayWhyApart,
  sortClaims,
} from "#domain/disagreement.ts";
import type { ClaimRecord, ReleaseHistory } from "#domain/film-record.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { counted } from "#domain/number-words.ts";
import { ClashTable } from "./clash-table.tsx";
import { SourceLink } from "./source-link.tsx";

/** What pages say against the record, or said too late or too early; nothing where all agree. */
export function DisagreementSection({ shown, locale }: { shown: ReleaseHistory; locale: string }) {
  const { clashes, outOfDate, others } = sortClaims(shown.claims, shown.ledger);
  const notes = citationNotes(shown.changes);
  const count = clashes.length + outOfDate.length + others.length + notes.length;
  if (count === 0) return null;
  return (
    <Section title="Where sources disagree" aside="None of these moved a date">
      {notes.length === count ? null : (
        <div className="disagreements">
          <Clashes clashes={clashes} locale={locale} />
          <OutOfDate claims={outOfDate} locale={locale} />
          <Others claims={others} shown={shown} locale={locale} />
        </div>
      )}
      <Notes notes={notes} locale={locale} />
    </Section>
  );
}

function Clashes({ clashes, locale }: { clashes: readonly Clash[]; locale: string }) {
  if (clashes.length === 0) return null;
  return (
    <div>
      {clashes.map((clash) => (
        <ClashTable key={`${clash.recorded.edtf} ${clash.leftOn?.edtf}`} clash={clash} locale={locale} />
      ))}
    </div>
  );
}

function OutOfDate({ claims, locale }: { claims: readonly JudgedClaim[]; locale: string }) {
  if (claims.length === 0) return null;
  return (
    <div>
      <h3 className="sub">Out of date: repeats a superseded date</h3>
      <ul className="claims">
        {claims.map((judged) => (
          <li key={`${judged.claim.url} ${judged.claim.about}`}>
            <PageDay claim={judged.claim} locale={locale} />
            <div>
              <SourceLink source={judged.claim} /> still gives{" "}
              {judged.claim.date ? (
                <StruckDate edtf={judged.claim.date.edtf} text={formatPartialDate(judged.claim.date, locale, "long")} />
              ) : (
                "no date"
              )}
              <p className="fine">{sayHowLate(judged)}</p>
              {judged.claim.note ? <p className="fine">{judged.claim.note}</p> : null}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Others({ claims, shown, locale }: { claims: readonly JudgedClaim[]; shown: ReleaseHistory; locale: string }) {
  if (claims.length === 0) return null;
  return (
    <div>
      <h3 className="sub">Apart: neither confirmed nor disproved</h3>
      <ul className="claims">
        {claims.map((judged) => (
          <li key={`${judged.claim.url} ${judged.claim.about}`}>
            <PageDay claim={judged.claim} locale={locale} />
            <div>
              <SourceLink source={judged.claim} /> gives <StatedDate claim={judged.claim} locale={locale} />
              <p className="fine">{capitalised(sayWhyApart(judged, shown.ledger))}.</p>
              {judged.claim.note ? <p className="fine">{judged.claim.note}</p> : null}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PageDay({ claim: { publishedOn }, locale }: { claim: ClaimRecord; locale: string }) {
  return (
    <span className="fine">
      {publishedOn ? (
        <DateText edtf={publishedOn.edtf} text={formatPartialDate(publishedOn, locale, "short")} />
      ) : (
        "no day"
      )}
    </span>
  );
}

function StatedDate({ claim: { date }, locale }: { claim: ClaimRecord; locale: string }) {
  if (!date) return "no date";
  return (
    <b>
      <DateText edtf={date.edtf} text={formatPartialDate(date, locale, "long")} />
    </b>
  );
}

function Notes({ notes, locale }: { notes: readonly CitationNote[]; locale: string }) {
  if (notes.length === 0) return null;
  return (
    <details className="notes">
      <summary>{counted(notes.length, "note")} on single pages that differ from what they are cited for</summary>
      <ul className="claims">
        {notes.map(({ announcedOn, citation }) => (
          <li key={`${announcedOn.edtf} ${citation.url}`}>
            <span className="fine">{formatPartialDate(announcedOn, locale, "short")}</span>
            <div>
              <SourceLink source={citation} />
              <p className="fine">{citation.disagrees}</p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
