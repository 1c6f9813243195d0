import type { RevisionNames } from "#domain/revision-difference.ts";
import { RevisionList, type ShownRevision } from "./revision-list.tsx";
import { formatInstant } from "#domain/format-instant.ts";
import { sayWho } from "./say-who.ts";

/** An edit of a film's record, with who made it, when and why. */
export interface ShownEdit extends ShownRevision {
  readonly changesetId: number;
  readonly by: string;
  readonly recordedAt: string;
  readonly kind: string;
  readonly reason: string | null;
  /** “api” for a program of the editor's. */
  readonly via: string | null;
}

/** The edits of a film save by save, the latest first, each with what differs. */
export function EditList({
  edits,
  names,
  locale,
}: {
  edits: readonly ShownEdit[];
  names: RevisionNames;
  locale: string;
}) {
  const saves = Map.groupBy(edits, ({ changesetId }) => changesetId);
  return (
    <ol className="saves">
      {[...saves.values()].map((save) => {
        const [first] = save;
        return first ? (
          <li key={first.changesetId} id={`save-${first.changesetId}`}>
            <h3>
              {sayWho(first)} <small>{formatInstant(first.recordedAt, locale)}</small>
            </h3>
            {first.reason === null ? null : <p className="mute">{first.reason}</p>}
            <RevisionList revisions={save.toReversed()} names={names} locale={locale} namesFilm={false} />
          </li>
        ) : null;
      })}
    </ol>
  );
}
