import { Shift } from "#components/ui/shift.tsx";
import { DateText, StruckDate } from "#components/ui/struck-date.tsx";
import type { DateChangeRecord } from "#domain/film-record.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatAsAnnounced, formatPartialDate } from "#domain/format-date.ts";
import { type HistoryLine, wordsOfLine } from "#domain/history-line.ts";
import { sayWhoSpoke } from "#domain/speaker.ts";
import type { TimelineBar } from "#domain/timeline/bars.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";
import { MoveBar } from "./move-bar.tsx";
import { WhoSaid } from "./who-said.tsx";

/** A line that set, moved or took away the date. */
export function HistoryRow({
  line,
  type,
  number,
  bar,
  locale,
}: {
  line: HistoryLine<DateChangeRecord>;
  type: ReleaseType;
  number: number | null;
  bar: TimelineBar | null;
  locale: string;
}) {
  const { step, replaced, stands } = line;
  const { entry } = step;
  const words = wordsOfLine(line, type);
  return (
    <li className={stands ? "line stands" : "line"}>
      <span className={markOf(line, number)}>{number}</span>
      <span className="on">
        <DateText edtf={entry.announcedOn.edtf} text={formatPartialDate(entry.announcedOn, locale, "short")} />
      </span>
      <div className="date">
        <b>
          <span className={stands ? "now" : undefined}>
            <DateOfLine line={line} locale={locale} />
          </span>
        </b>
        {replaced ? (
          <StruckDate
            edtf={replaced.date.edtf}
            text={formatAsAnnounced(replaced.date, replaced.wording, locale, "long")}
          />
        ) : null}
        {bar ? <MoveBar bar={bar} /> : null}
      </div>
      <div className="did">
        <strong>{words.did}</strong>
        {step.shift ? <Shift direction={step.shift.direction} days={step.shift.days} /> : null}
        {words.how ? <span className="mute">{words.how}</span> : null}
      </div>
      <WhoSaid entry={entry} who={sayWhoSpoke(entry.announcement, entry.announcedOn, locale)} locale={locale} />
    </li>
  );
}

/** As in the picture: a numbered pin for a day, a bracket for a window, a box for a stretch without a date. */
function markOf({ step }: HistoryLine<DateChangeRecord>, number: number | null): string {
  if (!step.entry.date) return "no dateless";
  return number === null ? "no window" : "no";
}

function DateOfLine({ line: { step }, locale }: { line: HistoryLine<DateChangeRecord>; locale: string }) {
  const { date, wording, standing } = step.entry;
  if (!date) return standing === "cancelled" ? "Cancelled" : "No date";
  return <DateText edtf={date.edtf} text={capitalised(formatAsAnnounced(date, wording, locale, "long"))} />;
}
