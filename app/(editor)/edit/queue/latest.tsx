import { formatInstant } from "#domain/format-instant.ts";
import { TitleText } from "#components/ui/title-text.tsx";
import type { ListedChangeset } from "#db/queries/list-latest-changesets.ts";
import type { Settlement } from "#db/queries/queue/list-settlements.ts";
import type { RevisionAction, RevisionSubject } from "#db/vocabulary.ts";
import { counted } from "#domain/number-words.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import { PutBackForm } from "./entry-actions.tsx";
import { QUEUE_WORDS } from "./queue-words.ts";

/** What editors looked at and left, with the way back. */
export function SettlementList({ settlements }: { settlements: readonly Settlement[] }) {
  return (
    <ul className="desk-list">
      {settlements.map(({ kind, film, title, region, type, variant, changesetId, by, recordedAt, reason }) => (
        <li key={changesetId}>
          <div>
            <p>
              <a href={`/films/${film}`}>
                <strong>
                  <TitleText title={title} />
                </strong>
              </a>{" "}
              {releasePlace(region, type, variant)}: {reason}
            </p>
            <p className="fine">
              {QUEUE_WORDS[kind].title}. Left by {by}, {formatInstant(recordedAt, "en-US")}
            </p>
          </div>
          <PutBackForm changesetId={changesetId} />
        </li>
      ))}
    </ul>
  );
}

/** The latest saves: who, when, what and why. */
export function ChangesetList({ changesets }: { changesets: readonly ListedChangeset[] }) {
  return (
    <ul className="desk-list">
      {changesets.map((changeset) => (
        <li key={changeset.id}>
          <div>
            <p>
              <a href={`/edit/changesets/${changeset.id}`}>{sayEdits(changeset)}</a>
              <FilmNames films={changeset.films} />
            </p>
            <p className="fine">
              {changeset.by}, {formatInstant(changeset.recordedAt, "en-US")}
              {changeset.reason ? `. ${changeset.reason}` : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function FilmNames({ films }: Pick<ListedChangeset, "films">) {
  return films.map(({ slug, title }, index) => (
    <span key={slug}>
      {index === 0 ? ": " : ", "}
      <TitleText title={title} />
    </span>
  ));
}

const SUBJECTS: Partial<Record<RevisionSubject, readonly [one: string, many: string]>> = {
  date_change: ["date change", "date changes"],
  announcement: ["announcement", "announcements"],
  film: ["film", "films"],
  title: ["title", "titles"],
  claim: ["report", "reports"],
  settlement: ["entry of the queue", "entries of the queue"],
};

const DONE: Record<RevisionAction, string> = {
  record: "recorded",
  correct: "corrected",
  retract: "retracted",
  restore: "restored",
  merge: "merged",
};

const SETTLED: Partial<Record<RevisionAction, string>> = { record: "left", retract: "put back", restore: "left again" };

/** "Undo: 2 date changes retracted". What came along (sources, studios) is not told where there is more to tell. */
function sayEdits({ kind, edits }: ListedChangeset): string {
  const told = edits.flatMap(({ subject, action, count }) => {
    const words = SUBJECTS[subject];
    const done = subject === "settlement" ? (SETTLED[action] ?? DONE[action]) : DONE[action];
    return words ? [`${counted(count, ...words)} ${done}`] : [];
  });
  const what = told.length > 0 ? told.join(", ") : `${counted(edits.length, "kind")} of fact edited`;
  return kind === "edit" ? what : `${kind === "undo" ? "Undo" : "Import"}: ${what}`;
}
