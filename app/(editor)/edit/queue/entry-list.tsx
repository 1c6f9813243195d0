import type { QueueEntry } from "#db/queries/queue/queue-entry.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { isExact } from "#domain/partial-date.ts";
import { EntryActions, type SettledSubject } from "./entry-actions.tsx";
import { EntryText } from "./entry-text.tsx";

/** Entries of one kind, each with the ways to settle it. */
export function EntryList({ entries, today }: { entries: readonly QueueEntry[]; today: CalendarDate }) {
  return (
    <ul className="desk-list queue-list">
      {entries.map((entry) => (
        <li key={`${entry.subjectId} ${entry.version}`}>
          <div>
            <EntryText entry={entry} today={today} />
          </div>
          <EntryActions subject={toSubject(entry)} links={<EntryLinks entry={entry} />} />
        </li>
      ))}
    </ul>
  );
}

/** Where the world moved on, a new announcement; where the record is wrong, the line that says so. */
function EntryLinks({ entry: { kind, film, dateChangeId } }: { entry: QueueEntry }) {
  const hasNews = kind === "passed" || kind === "moved-since" || kind === "long-undated";
  return (
    <>
      {hasNews ? <a href={`/edit/announcements/new?film=${film.slug}`}>Give a date</a> : null}
      <a href={`/edit/date-changes/${dateChangeId}`}>{kind === "unsourced" ? "Add a source" : "Correct the line"}</a>
    </>
  );
}

function toSubject({ film, date, ...entry }: QueueEntry): SettledSubject {
  const { kind, subjectId, version, region, type, variant, releaseVersion } = entry;
  const day = date && isExact(date) ? date.edtf : null;
  return { kind, subjectId, version, film: film.slug, region, type, variant, releaseVersion, day };
}
