import { DateText } from "#components/ui/struck-date.tsx";
import type { DateChangeRecord } from "#domain/film-record.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { type HistoryLine, sayRestatement } from "#domain/history-line.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";
import { Citations } from "./citations.tsx";

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
      <div className="who">
        {entry.announcement.headline ? <p>{entry.announcement.headline}</p> : null}
        <Citations citations={entry.citations} locale={locale} />
      </div>
    </li>
  );
}
