import { Section } from "#components/ui/section.tsx";
import { TimelineFigure } from "#components/timeline/timeline-figure.tsx";
import type { DatedRelease } from "#components/timeline/timeline-steps.ts";
import type { ReleaseHistory } from "#domain/film-record.ts";
import { capitalised, formatAsAnnounced } from "#domain/format-date.ts";
import { standingDate } from "#domain/history-line.ts";
import { isMove } from "#domain/ledger.ts";
import { cardinal, counted } from "#domain/number-words.ts";
import { comparePartialDates } from "#domain/partial-date.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import type { FilmView } from "./film-view.ts";
import { toReleaseSteps } from "./release-steps.ts";

/** The history of the release shown, as a picture; the numbered list below it says the same. */
export function FilmTimeline({ view, shown }: { view: FilmView; shown: ReleaseHistory }) {
  const { locale } = view;
  const others = view.releases.filter((release) => release !== shown).flatMap((release) => toDated(release, locale));
  const steps = toReleaseSteps(shown.ledger, locale);
  if (!steps.some(({ date }) => date)) return null;
  return (
    <Section
      title={sayDatesAndMoves(shown)}
      aside={`${capitalised(releasePlace(shown.region, shown.type, shown.variant))}. Later above the line, earlier below.`}
      wide
    >
      <TimelineFigure
        steps={steps}
        others={others.toSorted((a, b) => comparePartialDates(a.date, b.date))}
        othersName={counted(others.length, "other release")}
        locale={locale}
      >
        {capitalised(
          explain(
            steps.some(({ date }) => !date),
            others.length,
          ),
        )}
      </TimelineFigure>
    </Section>
  );
}

function toDated({ ledger, region, type, variant }: ReleaseHistory, locale: string): DatedRelease[] {
  const current = standingDate(ledger);
  if (!current) return [];
  const day = formatAsAnnounced(current.date, current.wording, locale, "long");
  return [{ date: current.date, label: `${day}, ${releasePlace(region, type, variant)}` }];
}

/** "Six dates, five moves": each day or window once, moves as the counting rule has them. */
function sayDatesAndMoves({ ledger: { steps } }: ReleaseHistory): string {
  const dates = new Set(steps.flatMap(({ state }) => state.date?.edtf ?? [])).size;
  const moves = steps.filter(({ kind, shift }) => isMove(kind, shift)).length;
  const heldDates = `${capitalised(cardinal(dates))} ${dates === 1 ? "date" : "dates"}`;
  return `${heldDates}, ${moves === 0 ? "never moved" : `${cardinal(moves)} ${moves === 1 ? "move" : "moves"}`}`;
}

function explain(hasGap: boolean, others: number): string {
  const parts = [
    "Numbers are those of the list.",
    ...(hasGap ? ["A box stands for a stretch without a date."] : []),
    ...(others > 0 ? ["Dots on the lower scale are the film’s other releases."] : []),
  ];
  return parts.join(" ");
}
