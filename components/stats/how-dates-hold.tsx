import Link from "next/link";
import { counted } from "#domain/number-words.ts";
import { type Horizon, HORIZONS } from "#domain/stats/how-dates-hold.ts";
import { decided, type FateCounts, type HoldCounts } from "#domain/stats/tally.ts";
import type { StatsView } from "./stats-view.ts";

/** How many of the dates in force so many months ahead were kept: of all, of those due in the pandemic, and by studio. */
export function HowDatesHold({ view }: { view: StatsView }) {
  const { stats, studios, studiosLeftOut, studiosCut, leastDates } = view;
  return (
    <>
      <div className="holds">
        <HoldTable title="Due in any year but 2020 and 2021" holds={stats.holds} />
        <HoldTable title="Due in 2020 and 2021" holds={stats.pandemicHolds} />
      </div>
      <p className="fine">
        Counted are the distinct exact dates in force exactly so many months before they were due. Kept: the film opened
        in that same weekend, Wednesday to Sunday. Lost: the date was moved, taken off or replaced. Left out of the
        share: dates not yet due, and dates that passed without a word that the film opened.
      </p>
      {studios.length > 0 ? (
        <>
          <h3 className="sub">By the studio that announced the date, but for those due in 2020 and 2021</h3>
          <StudioTable view={view} />
        </>
      ) : null}
      <p className="fine">
        {studiosLeftOut > 0
          ? `Left out: ${counted(studiosLeftOut, "studio")} with fewer than ${leastDates} dates of known fate at every distance. `
          : null}
        {studiosCut > 0
          ? `Shown are the ${studios.length} studios with most dates; ${studiosCut} more have enough. `
          : null}
        {stats.withoutStudio > 0
          ? `${counted(stats.withoutStudio, "date")} ${stats.withoutStudio === 1 ? "is" : "are"} nobody’s here: no studio is named for the announcement.`
          : null}
      </p>
    </>
  );
}

function HoldTable({ title, holds }: { title: string; holds: HoldCounts }) {
  return (
    <table className="hold-table">
      <caption>{title}</caption>
      <colgroup>
        <col className="hold-ahead" />
        <col className="hold-share" />
        <col className="hold-n" />
        <col className="hold-bar" />
        <col className="hold-open" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Months ahead</th>
          <th scope="col">Kept</th>
          <th scope="col">
            of <i>n</i>
          </th>
          <td aria-hidden="true" />
          <th scope="col">Not due</th>
          <th scope="col">Unconfirmed</th>
        </tr>
      </thead>
      <tbody>
        {HORIZONS.map((horizon) => (
          <HoldRow key={horizon} horizon={horizon} counts={holds[horizon]} />
        ))}
      </tbody>
    </table>
  );
}

function HoldRow({ horizon, counts }: { horizon: Horizon; counts: FateCounts }) {
  const n = decided(counts);
  return (
    <tr>
      <th scope="row">{horizon}</th>
      <td>
        <b>{n > 0 ? percent(counts.kept, n) : "–"}</b>
      </td>
      <td>{n}</td>
      <td className="hold-bar" aria-hidden="true">
        <svg width="100%" height="14">
          <rect className="bar-all" y="0.5" width="100%" height="13" />
          {n > 0 ? <rect className="bar-kept" width={percent(counts.kept, n)} height="14" /> : null}
        </svg>
      </td>
      <td>{counts.open}</td>
      <td>{counts.unconfirmed}</td>
    </tr>
  );
}

function StudioTable({ view: { studios } }: { view: StatsView }) {
  return (
    <table className="hold-table studio-holds">
      <caption className="vh">Dates kept by studio and months ahead</caption>
      <colgroup>
        <col className="hold-studio" />
        <col span={HORIZONS.length} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Studio</th>
          {HORIZONS.map((horizon) => (
            <th key={horizon} scope="col">
              {horizon}
              <span> months</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {studios.map(({ slug, name, holds }) => (
          <tr key={slug}>
            <th scope="row">
              <Link href={`/studios/${slug}`} prefetch={false}>
                {name}
              </Link>
            </th>
            {HORIZONS.map((horizon) => (
              <td key={horizon}>
                <Share counts={holds[horizon]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Share({ counts }: { counts: FateCounts }) {
  const n = decided(counts);
  if (n === 0) return <span className="mute">–</span>;
  return (
    <>
      <b>{percent(counts.kept, n)}</b> <span className="fine">of {n}</span>
    </>
  );
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)}%`;
}
