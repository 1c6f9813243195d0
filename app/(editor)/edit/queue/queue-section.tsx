import { Section } from "#components/ui/section.tsx";
import type { QueueEntry } from "#db/queries/queue/queue-entry.ts";
import type { QueueKind } from "#db/vocabulary.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { counted } from "#domain/number-words.ts";
import { EntryList } from "./entry-list.tsx";
import { MOST_COUNTED } from "./loaders.ts";
import { QUEUE_WORDS } from "./queue-words.ts";

const SHOWN_AT_THE_DESK = 10;

/** One kind of what waits, its first few entries. */
export function QueueSection({
  kind,
  entries,
  today,
}: {
  kind: QueueKind;
  entries: readonly QueueEntry[];
  today: CalendarDate;
}) {
  const { title, says, empty } = QUEUE_WORDS[kind];
  if (entries.length === 0)
    return (
      <Section title={title} id={kind}>
        <p className="fine">{empty}</p>
      </Section>
    );
  const more = entries.length - SHOWN_AT_THE_DESK;
  return (
    <Section title={title} aside={sayCount(entries.length)} id={kind}>
      <p className="queue-says">{says}</p>
      <EntryList entries={entries.slice(0, SHOWN_AT_THE_DESK)} today={today} />
      {more > 0 ? (
        <p>
          <a href={`/edit/queue/${kind}`}>All {sayCount(entries.length)}</a>
        </p>
      ) : null}
    </Section>
  );
}

/** "7", or "200 or more" where counting stopped. */
export function sayCount(count: number): string {
  return count >= MOST_COUNTED ? `${MOST_COUNTED} or more` : counted(count, "entry", "entries");
}
