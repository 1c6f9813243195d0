import Link from "next/link";
import { FilmLink } from "#components/upcoming/film-row.tsx";
import { DateText, StruckDate } from "#components/ui/struck-date.tsx";
import { Wedge } from "#components/ui/wedge.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { formatAsAnnounced, type SpokenDate } from "#domain/format-date.ts";
import { formatSignedDays } from "#domain/format-shift.ts";
import { releaseTypeName } from "#domain/release-phrase.ts";
import { releaseStatus } from "#domain/release-status.ts";
import type { SlateEntry } from "#domain/slate.ts";
import type { SlateOrder } from "#domain/slate-wish.ts";
import type { DrawnEntry } from "./drawn-entries.ts";
import { slateHref, type SlateView } from "./slate-view.ts";

const HEADS: Record<SlateOrder, string> = { slip: "Slip", date: "Now", moves: "Moves" };

/** Every film of a slate: the date it has, those it had, how often and how far it moved. */
export function SlateTable({ view, drawn, chosen }: { view: SlateView; drawn: readonly DrawnEntry[]; chosen: number }) {
  const numbers = new Map(drawn.map(({ entry, number }) => [entry.slug, number]));
  return (
    <table className="slate-table">
      <caption className="vh">The films of the slate, sorted by {HEADS[view.order].toLowerCase()}</caption>
      <colgroup>
        <col className="slate-number" />
        <col />
        <col className="slate-dates" />
        <col className="slate-moves" />
        <col className="slate-slip" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">In the chart</span>
          </th>
          <th scope="col">Film</th>
          {(["date", "moves", "slip"] as const).map((order) => (
            <SortHead key={order} order={order} view={view} />
          ))}
        </tr>
      </thead>
      <tbody>
        {view.entries.map((entry) => {
          const number = numbers.get(entry.slug) ?? null;
          return <Row key={entry.slug} entry={entry} number={number} isChosen={number === chosen + 1} view={view} />;
        })}
      </tbody>
    </table>
  );
}

/** The head of a column that the table can be sorted by: a link, so that it works without scripts and can be shared. */
function SortHead({ order, view }: { order: SlateOrder; view: SlateView }) {
  const isSorted = view.order === order;
  const name = order === "date" ? <DateHead /> : HEADS[order];
  return (
    <th scope="col" aria-sort={isSorted ? (order === "date" ? "ascending" : "descending") : undefined}>
      {isSorted ? (
        name
      ) : (
        <Link href={slateHref({ ...view, order })} prefetch={false} scroll={false}>
          <span className="vh">Sort by </span>
          {name}
        </Link>
      )}
    </th>
  );
}

function DateHead() {
  return (
    <>
      Now, <s>before</s>
    </>
  );
}

function Row({
  entry,
  number,
  isChosen,
  view,
}: {
  entry: SlateEntry;
  number: number | null;
  isChosen: boolean;
  view: SlateView;
}) {
  return (
    <tr className={isChosen ? "slate-chosen" : undefined}>
      <td className="slate-number">
        {number === null ? null : (
          <Link
            href={slateHref({ ...view, film: entry.slug })}
            prefetch={false}
            scroll={false}
            aria-current={isChosen || undefined}
          >
            <span className="vh">Show {entry.title} in the chart, </span>
            {number}
          </Link>
        )}
      </td>
      <th scope="row">
        <FilmLink film={entry} />
        {entry.filmKind === "slot" ? <span className="fine"> a slot</span> : null}
        {entry.type === "limited" ? <span className="fine"> limited release</span> : null}
      </th>
      <td className="slate-dates">
        <Dates entry={entry} view={view} />
      </td>
      <td className="slate-count">
        {entry.state.moves}
        <span className="slate-unit"> {entry.state.moves === 1 ? "move" : "moves"}</span>
      </td>
      <td className="slate-count">
        <Slip entry={entry} />
      </td>
    </tr>
  );
}

const MOST_FORMER = 3;

function Dates({ entry: { state, now, former }, view: { locale, today } }: { entry: SlateEntry; view: SlateView }) {
  const status = releaseStatus(state, today);
  const latest = former.toReversed();
  const more = latest.length - MOST_FORMER;
  return (
    <>
      <b>{now ? <Said date={now} locale={locale} /> : sayWithout(state)}</b>
      {status.startsWith("passed") ? <span className="fine"> {status}</span> : null}
      <span className="former">
        {latest.slice(0, MOST_FORMER).map((date, index) => (
          <StruckDate key={date.date.edtf} edtf={date.date.edtf} text={sayDate(date, locale)} introduced={index > 0} />
        ))}
        {more > 0 ? <span className="mute nw">and {more} before</span> : null}
      </span>
    </>
  );
}

function Said({ date, locale }: { date: SpokenDate; locale: string }) {
  return <DateText edtf={date.date.edtf} text={capitalised(sayDate(date, locale))} />;
}

function sayDate({ date, wording }: SpokenDate, locale: string): string {
  return formatAsAnnounced(date, wording, locale, "short");
}

function sayWithout({ replacedBy, standing }: SlateEntry["state"]): string {
  if (replacedBy) return `To ${releaseTypeName(replacedBy)}`;
  return standing === "cancelled" ? "Cancelled" : "No date";
}

function Slip({ entry: { slip, state } }: { entry: SlateEntry }) {
  if (!slip) return <span className="mute">{state.firstExact ? "–" : "no day yet"}</span>;
  if (slip.days === 0) return <span className={state.moves === 0 ? "mute slate-still" : "mute"}>none</span>;
  return (
    <>
      <Slipped days={slip.days} />
      {slip.lastKnown ? <span className="fine">last known</span> : null}
    </>
  );
}

/** Sign and wedge say which way: in a column of its own the word would be said of every film. */
function Slipped({ days }: { days: number }) {
  const direction = days > 0 ? "later" : "earlier";
  return (
    <span className={`shift ${direction}`}>
      <Wedge direction={direction} /> {formatSignedDays(days)}
    </span>
  );
}
