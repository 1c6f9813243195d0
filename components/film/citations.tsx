import type { Citation } from "#domain/film-record.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { cardinal } from "#domain/number-words.ts";
import { SourceLink } from "./source-link.tsx";
import { SourceLinks } from "./source-links.tsx";

const MOST_NAMED = 3;

/** The pages a line rests on: the first by name, and all of them with what they say, folded. */
export function Citations({ citations, locale }: { citations: readonly Citation[]; locale: string }) {
  if (citations.length === 0) return <p>No source is on record.</p>;
  return (
    <div className="citations">
      <p>
        <SourceLinks sources={citations} most={MOST_NAMED} />
      </p>
      <details>
        <summary>{summaryOf(citations)}</summary>
        <ul>
          {citations.map((citation) => (
            <CitedPage key={citation.url} citation={citation} locale={locale} />
          ))}
        </ul>
      </details>
    </div>
  );
}

function summaryOf(citations: readonly Citation[]): string {
  const more = citations.length - MOST_NAMED;
  const differing = citations.filter(({ disagrees }) => disagrees !== null).length;
  const what = citations.length === 1 ? "what it says" : "what they say";
  const differ = differing === 0 ? "" : `; ${cardinal(differing)} ${differing === 1 ? "differs" : "differ"}`;
  return `${more > 0 ? `and ${more} more, ` : ""}${what}${differ}`;
}

function CitedPage({ citation, locale }: { citation: Citation; locale: string }) {
  const { says, disagrees, publishedOn } = citation;
  return (
    <li>
      <p>
        <SourceLink source={citation} />,{" "}
        {publishedOn ? formatPartialDate(publishedOn, locale, "short") : "page without a day"}
      </p>
      <p className="says">{says}</p>
      {disagrees === null ? null : (
        <p className="differs">
          <b>Differs:</b> {disagrees}
        </p>
      )}
    </li>
  );
}
