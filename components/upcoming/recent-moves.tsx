import Link from "next/link";
import { Shift } from "#components/ui/shift.tsx";
import { DateText, StruckDate } from "#components/ui/struck-date.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { formatAsAnnounced, formatPartialDate } from "#domain/format-date.ts";
import { addDays } from "#domain/gregorian.ts";
import { sayWhoSpoke } from "#domain/speaker.ts";
import { listedHref } from "#components/film/film-href.ts";
import type { MoveItem, UpcomingView } from "./upcoming-view.ts";

const LATELY_IN_DAYS = 365;

/** The last moves known here, newest first; they are called so where the newest is a year old. */
export function RecentMoves({ view }: { view: UpcomingView }) {
  const { moves, from } = view;
  const isRecent = moves.some(({ announcedOn }) => announcedOn.latest >= addDays(from, -LATELY_IN_DAYS));
  return (
    <section className="recent-moves" aria-labelledby="recent-moves">
      <h2 id="recent-moves">{isRecent ? "What moved lately" : "What moved last"}</h2>
      <ol>
        {moves.map((move) => (
          <li key={`${move.releaseId} ${move.announcedOn.edtf} ${move.date.edtf}`}>
            <Move move={move} view={view} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Move({ move, view }: { move: MoveItem; view: UpcomingView }) {
  const { locale } = view;
  const { announcedOn, by, date, before, variant } = move;
  const day = formatPartialDate(announcedOn, locale, "long");
  return (
    <>
      <p className="xs">{by === "unknown" ? `On record since ${day}` : day}</p>
      <p className="film-title">
        <Link href={listedHref(move, view)} prefetch={false}>
          <TitleText title={move.title} />
        </Link>
        {variant === "" ? null : <span className="mute"> {variant}</span>}
      </p>
      <p>
        <b>
          <DateText edtf={date.edtf} text={formatPartialDate(date, locale, "short")} />
        </b>{" "}
        {before ? (
          <StruckDate edtf={before.date.edtf} text={formatAsAnnounced(before.date, before.wording, locale, "short")} />
        ) : null}
      </p>
      <p>
        <Shift direction={move.direction} days={move.days} />
      </p>
      {by === "unknown" ? null : <p className="xs">{sayWhoSpoke(move, announcedOn, locale)}</p>}
    </>
  );
}
