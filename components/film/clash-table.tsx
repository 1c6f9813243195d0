import { DateText } from "#components/ui/struck-date.tsx";
import type { Clash } from "#domain/disagreement.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import { SourceLink } from "./source-link.tsx";

/** A disputed date: the record's, and beside it what others state instead. */
export function ClashTable({ clash, locale }: { clash: Clash; locale: string }) {
  const { leftOn, recorded, citations, stated } = clash;
  const [first] = citations;
  return (
    <>
      <h3 className="sub">
        Disputed: {leftOn ? `the date left on ${formatPartialDate(leftOn, locale, "long")}` : "the date in force then"}
      </h3>
      <div className="clash">
        <div>
          <StatedDate date={recorded} locale={locale} />
          {first ? <SourceLink source={first} /> : null}
          <p className="fine">{sayOthers(citations.length - 1)}</p>
        </div>
        {stated.map(({ date, claims }) => (
          <div key={date?.edtf}>
            <StatedDate date={date} locale={locale} />
            {claims.map((claim) => (
              <div key={claim.url}>
                <SourceLink source={claim} />
                {claim.note ? <p className="fine">{claim.note}</p> : null}
              </div>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

function StatedDate({ date, locale }: { date: PartialDate | null; locale: string }) {
  return <b>{date ? <DateText edtf={date.edtf} text={formatPartialDate(date, locale, "long")} /> : "No date"}</b>;
}

function sayOthers(others: number): string {
  if (others < 1) return "on record";
  return others === 1 ? "and one other; on record" : `and ${others} others; on record`;
}
