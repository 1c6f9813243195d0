import { Section } from "#components/ui/section.tsx";
import type { ReleaseHistory } from "#domain/film-record.ts";
import { capitalised } from "#domain/format-date.ts";
import { counted } from "#domain/number-words.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import { HistoryList } from "./history-list.tsx";

/** The numbered list: all that was ever announced for the release shown, with every source. */
export function HistorySection({ shown, locale }: { shown: ReleaseHistory; locale: string }) {
  const place = capitalised(releasePlace(shown.region, shown.type, shown.variant));
  return (
    <Section title="History" aside={`${place}, in the order announced`}>
      <HistoryList release={shown} locale={locale} />
    </Section>
  );
}

/** What was announced for the film's other releases, each folded. */
export function OtherHistories({ others, locale }: { others: readonly ReleaseHistory[]; locale: string }) {
  if (others.length === 0) return null;
  return (
    <Section title="Other releases" aside="Their histories">
      {others.map((release) => {
        const place = capitalised(releasePlace(release.region, release.type, release.variant));
        return (
          <details key={place} className="other-history">
            <summary>
              {place}
              <span className="fine"> {counted(release.ledger.steps.length, "line")}</span>
            </summary>
            <HistoryList release={release} locale={locale} />
          </details>
        );
      })}
    </Section>
  );
}
