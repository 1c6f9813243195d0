import { DateText } from "#components/ui/struck-date.tsx";
import type { Clash } from "#domain/disagreement.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import { SourceLink } from "./source-link.tsx";
import { SourceLinks } from "./source-links.tsx";

const MOST_NAMED = 2;

/** A disputed date: the record's, and beside it what others state instead. */
export function ClashTable({ clash, locale }: { clash: Clash; locale: string }) {
  const { leftOn, recorded, since, citations, stated } = clash;
  const more = citations.length - MOST_NAMED;
  return (
    <>
      <h3 className="sub">
        Disputed: {leftOn ? `the date left on ${formatPartialDate(leftOn, locale, "long")}` : "the date in force then"}
      </h3>
      <div className="clash">
        <div>
          <StatedDate date={recorded} locale={locale} />
          <p>
            <SourceLinks sources={citations} most={MOST_NAMED} />
          </p>
          <p className="fine">
            {more > 0 ? `and ${more} more; on` : "On"} record since {formatPartialDate(since, locale, "short")}
          </p>
        </div>
        {stated.map(({ date, claims }) => (
          <div key={date?.edtf}>
            <StatedDate date={date} locale={locale} />
            {claims.map((claim) => (
              <div key={claim.url}>
                <SourceLink source={claim} />
                {claim.note === null ? null : <p className="fine">{claim.note}</p>}
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
