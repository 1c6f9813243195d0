import { Section } from "#components/ui/section.tsx";

/** What holds for every address of the API. */
export function Conventions() {
  return (
    <Section id="conventions" title="Conventions">
      <div className="prose">
        <p>
          An answer is <code>{'{"data": …, "next": …}'}</code>. Where <code>next</code> is not null it is the cursor of
          the next page: pages begin behind a row, not after a number of them, so that nothing moves between them.
        </p>
        <p>
          A release date is never just a text. It is{" "}
          <code>{'{"edtf": "2021-07", "precision": "month", "earliest": …, "latest": …, "wording": …}'}</code>: what was
          said, in EDTF (ISO 8601-2), its first and last day, and the words in which it was announced. “July 2021” is
          not the first of July. A date without an end has 9999-12-31 for its last day.
        </p>
        <p>
          Regions are ISO 3166-1 alpha-2, and 001 for worldwide. Release types are premiere, limited, theatrical,
          streaming, digital, physical and tv.
        </p>
        <p>
          What cannot be answered is a problem as RFC 9457 has it, with <code>errors</code> for what is wrong with which
          part. So is a parameter that an address does not take: a mistyped filter would else answer with everything.
          Only the widget’s data lets other names through. A slug that has changed, or a film that was merged into
          another, leads on with 308.
        </p>
        <p>
          Answers may be kept for the seconds that <code>Cache-Control</code> says, and then be asked for again with{" "}
          <code>If-None-Match</code>, which costs next to nothing. For as long again a cache may give the old one while
          it asks (<code>stale-while-revalidate</code>). Pages of other sites may read them (CORS). Where requests are
          counted, <code>RateLimit</code> says how many are left, and 429 that none are.
        </p>
        <p>Within v1, fields are only ever added.</p>
      </div>
    </Section>
  );
}
