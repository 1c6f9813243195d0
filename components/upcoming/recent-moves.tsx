import Link from "next/link";
import { Shift } from "#components/ui/shift.tsx";
import { DateText, StruckDate } from "#components/ui/struck-date.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { formatAsAnnounced, formatPartialDate } from "#domain/format-date.ts";
import { addDays } from "#domain/gregorian.ts";
import { sayWhoSpoke } from "#domain/speaker.ts";
import type { MoveItem, UpcomingView } from "./upcoming-view.ts";

const LATELY_IN_DAYS = 365;

/** The last moves known here, newest first; they are called so where the newest is a year old. */
export function RecentMoves({ view: { moves, locale, from } }: { view: UpcomingView }) {
  const isRecent = moves.some(({ announcedOn }) => announcedOn.latest >= addDays(from, -LATELY_IN_DAYS));
  return (
    <section className="recent-moves" aria-labelledby="recent-moves">
      <h2 id="recent-moves">{isRecent ? "What moved lately" : "What moved last"}</h2>
      <ol>
        {moves.map((move) => (
          <li key={`${move.releaseId} ${move.announcedOn.edtf} ${move.date.edtf}`}>
            <Move move={move} locale={locale} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Move({ move, locale }: { move: MoveItem; locale: string }) {
  const who = sayWhoSpoke(move, move.announcedOn, locale);
  return (
    <>
      <p className="xs">{formatPartialDate(move.announcedOn, locale, "long")}</p>
      <p className="film-title">
        <Link href={`/films/${move.slug}`} prefetch={false}>
          <TitleText title={move.title} />
        </Link>
        {move.variant === "" ? null : <span className="mute"> {move.variant}</span>}
      </p>
      <p>
        <b>
          <DateText edtf={move.date.edtf} text={formatAsAnnounced(move.date, move.wording, locale, "short")} />
        </b>{" "}
        {move.before ? (
          <StruckDate edtf={move.before.edtf} text={formatPartialDate(move.before, locale, "short")} />
        ) : null}
      </p>
      <p>
        <Shift direction={move.direction} days={move.days} />
      </p>
      <p className="xs">{who}</p>
    </>
  );
}
