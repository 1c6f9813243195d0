import { TimelineFigure } from "#components/timeline/timeline-figure.tsx";
import type { DatedRelease, ReleaseStep } from "#components/timeline/timeline-steps.ts";
import { Section } from "#components/ui/section.tsx";
import type { ReleaseHistory } from "#domain/film-record.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatAsAnnounced } from "#domain/format-date.ts";
import { standingDate } from "#domain/history-line.ts";
import { cardinal, counted } from "#domain/number-words.ts";
import { isExact } from "#domain/partial-date.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import type { FilmView } from "./film-view.ts";
import { toReleaseSteps } from "./release-steps.ts";

/** The history of the release shown, as a picture; the numbered list below it says the same. */
export function FilmTimeline({ view, shown }: { view: FilmView; shown: ReleaseHistory }) {
  const { locale } = view;
  const others = view.releases.filter((release) => release !== shown).flatMap((release) => toDated(release, locale));
  const steps = toReleaseSteps(shown.ledger, { type: shown.type, locale });
  if (!steps.some(({ date }) => date)) return null;
  const place = capitalised(releasePlace(shown.region, shown.type, shown.variant));
  const hasMoved = steps.some(({ shift }) => shift);
  return (
    <Section
      title={sayDatesAndMoves(shown)}
      aside={hasMoved ? `${place}. Later above the line, earlier below.` : place}
      wide
    >
      <TimelineFigure
        steps={steps}
        others={others}
        othersName={counted(others.length, "other release")}
        locale={locale}
      >
        {explain(steps, others.length)}
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

/** "Six exact dates, five moves": each day once; windows bear no number, and are not counted among the dates. */
function sayDatesAndMoves({ ledger: { steps } }: ReleaseHistory): string {
  const held = steps.flatMap(({ state }) => state.date ?? []);
  const dates = new Set(held.filter(isExact).map(({ edtf }) => edtf)).size;
  const moves = steps.at(-1)?.state.moves ?? 0;
  const noun = held.every(isExact) ? "date" : "exact date";
  const count = `${capitalised(cardinal(dates))} ${noun}${dates > 1 ? "s" : ""}`;
  return `${count}, ${moves === 0 ? "no move on record" : `${cardinal(moves)} ${moves === 1 ? "move" : "moves"}`}`;
}

function explain(steps: readonly ReleaseStep[], others: number): string {
  const parts = [
    ...(steps.length > 1 ? ["Numbers are those of the list."] : []),
    ...(steps.some(({ date }) => date && !isExact(date)) ? ["A bracket spans a date that is not a day."] : []),
    ...(steps.some(({ date }) => !date) ? ["A box stands for a stretch without a date."] : []),
    ...(others > 0 ? ["Dots on the lower scale are the film’s other releases."] : []),
  ];
  return parts.join(" ");
}
