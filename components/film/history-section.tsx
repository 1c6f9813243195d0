import Link from "next/link";
import { Section } from "#components/ui/section.tsx";
import { sortClaims } from "#domain/disagreement.ts";
import type { ReleaseHistory } from "#domain/film-record.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatAsAnnounced } from "#domain/format-date.ts";
import { standingDate } from "#domain/history-line.ts";
import { counted } from "#domain/number-words.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import { type FilmView, releaseHref } from "./film-view.ts";
import { HistoryList } from "./history-list.tsx";

/** The numbered list: all that was ever announced for the release shown, with every source. */
export function HistorySection({ shown, view }: { shown: ReleaseHistory; view: FilmView }) {
  const place = capitalised(releasePlace(shown.region, shown.type, shown.variant));
  return (
    <Section title="History" aside={`${place}, in the order announced`}>
      <HistoryList release={shown} view={view} />
    </Section>
  );
}

/** What was announced for the film's other releases, each folded. */
export function OtherHistories({ others, view }: { others: readonly ReleaseHistory[]; view: FilmView }) {
  if (others.length === 0) return null;
  return (
    <Section title="Other releases" aside="Each with its own history">
      <ul className="other-histories">
        {others.map((release) => (
          <OtherHistory key={nameOf(release)} release={release} view={view} />
        ))}
      </ul>
    </Section>
  );
}

function OtherHistory({ release, view }: { release: ReleaseHistory; view: FilmView }) {
  const current = standingDate(release.ledger);
  const differing = countDiffering(release);
  return (
    <li>
      <details>
        <summary>
          <b>
            {current ? capitalised(formatAsAnnounced(current.date, current.wording, view.locale, "short")) : "No date"}
          </b>{" "}
          {nameOf(release)}
          <span className="fine">
            , {counted(release.whole.steps.length, "date change")}
            {differing === 0 ? null : `, ${counted(differing, "report")} ${differing === 1 ? "differs" : "differ"}`}
          </span>
        </summary>
        <HistoryList release={release} view={view} />
        {differing === 0 ? null : (
          <p className="fine">
            <Link href={releaseHref(view, release)} prefetch={false}>
              Where sources disagree
            </Link>
          </p>
        )}
      </details>
    </li>
  );
}

/** As many reports as “Where sources disagree” lists where this release is shown large. */
function countDiffering({ claims, ledger }: ReleaseHistory): number {
  const { clashes, outOfDate, others } = sortClaims(claims, ledger);
  const disputing = clashes.flatMap(({ stated }) => stated.flatMap((same) => same.claims));
  return disputing.length + outOfDate.length + others.length;
}

function nameOf({ region, type, variant }: ReleaseHistory): string {
  return releasePlace(region, type, variant);
}
