import { DateText } from "#components/ui/struck-date.tsx";
import type { DateChangeRecord } from "#domain/film-record.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { type HistoryLine, sayRestatement } from "#domain/history-line.ts";
import { sayWhoSpoke } from "#domain/speaker.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";
import { WhoSaid } from "./who-said.tsx";

/** A line that left the date where it was: a tick between the moves. */
export function RestatementRow({
  line,
  type,
  locale,
}: {
  line: HistoryLine<DateChangeRecord>;
  type: ReleaseType;
  locale: string;
}) {
  const { entry } = line.step;
  return (
    <li className="line tick">
      <span className="no" />
      <span className="on">
        <DateText edtf={entry.announcedOn.edtf} text={formatPartialDate(entry.announcedOn, locale, "short")} />
      </span>
      <p className="said">{sayRestatement(line, type, locale)}</p>
      <WhoSaid entry={entry} who={sayWhoRestated(entry, locale)} locale={locale} />
    </li>
  );
}

/** Nothing of an unknown speaker: "On record since" a day would be untrue of a date that was on record before it. */
function sayWhoRestated({ announcement, announcedOn }: DateChangeRecord, locale: string): string | null {
  return announcement.by === "unknown" ? null : sayWhoSpoke(announcement, announcedOn, locale);
}
