import { Fragment } from "react";
import type { Citation } from "#domain/film-record.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { counted } from "#domain/number-words.ts";
import { SourceLink } from "./source-link.tsx";

const MOST_NAMED = 3;

/** The pages a line rests on: the first by name, and all of them with what they say, folded. */
export function Citations({ citations, locale }: { citations: readonly Citation[]; locale: string }) {
  if (citations.length === 0) return <p>No source is on record.</p>;
  const named = citations.slice(0, MOST_NAMED);
  const more = citations.length - named.length;
  const differing = citations.filter(({ disagrees }) => disagrees !== null).length;
  return (
    <>
      <p className="sources">
        {named.map((citation, index) => (
          <Fragment key={citation.url}>
            {index > 0 ? ", " : null}
            <SourceLink source={citation} />
          </Fragment>
        ))}
        {more > 0 ? ` and ${more} more` : null}
      </p>
      <details className="citations">
        <summary>
          {citations.length === 1 ? "What it says" : `What ${counted(citations.length, "source")} say`}
          {differing > 0 ? `, and where ${differing === 1 ? "one differs" : `${differing} differ`}` : null}
        </summary>
        <ul>
          {citations.map((citation) => (
            <CitedPage key={citation.url} citation={citation} locale={locale} />
          ))}
        </ul>
      </details>
    </>
  );
}

function CitedPage({ citation, locale }: { citation: Citation; locale: string }) {
  const { says, disagrees, publishedOn } = citation;
  return (
    <li>
      <p>
        <SourceLink source={citation} />,{" "}
        {publishedOn ? formatPartialDate(publishedOn, locale, "short") : "page without a day"}
      </p>
      <p>{says}</p>
      {disagrees ? (
        <p className="differs">
          <b>Differs:</b> {disagrees}
        </p>
      ) : null}
    </li>
  );
}
