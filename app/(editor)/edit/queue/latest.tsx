import { sayWho } from "#components/record/say-who.ts";
import { TitleText } from "#components/ui/title-text.tsx";
import type { ListedChangeset } from "#db/queries/list-latest-changesets.ts";
import type { Settlement } from "#db/queries/queue/list-settlements.ts";
import { formatInstant } from "#domain/format-instant.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import { PutBackForm } from "./entry-actions.tsx";
import { QUEUE_WORDS } from "./queue-words.ts";
import { sayEdits } from "./say-edits.ts";

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
              {sayWho(changeset)}, {formatInstant(changeset.recordedAt, "en-US")}
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
