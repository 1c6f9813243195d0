import { formatInstant } from "#domain/format-instant.ts";
import type { DraftLine } from "#domain/announcement-draft/draft.ts";
import { sayState } from "#domain/say-status.ts";
import { replay } from "#domain/ledger.ts";
import { localeOf } from "#domain/region.ts";
import type { Release } from "./basis.ts";
import type { LineActions } from "./line-actions.ts";

/** What a release is by now, and who made it so. */
export interface ChangedSince {
  readonly version: number;
  readonly edit: { readonly by: string; readonly recordedAt: string } | null;
}

/**
 * Somebody changed the release while the line was written: both versions side by side. The editor keeps the line on top of
 * the other's, drops it, or changes it (a change of its date is based on what is shown here).
 */
export function ConflictNote({
  conflict,
  line,
  release,
  actions,
}: {
  conflict: ChangedSince;
  line: DraftLine;
  release: Release | undefined;
  actions: LineActions;
}) {
  const { edit, version } = conflict;
  const latest = release && replay(release.entries).steps.at(-1);
  const locale = localeOf(line.region);
  return (
    <section className="conflict" aria-label="Changed meanwhile">
      <p>
        {edit
          ? `${edit.by} changed the dates of this release on ${formatInstant(edit.recordedAt, "en-US")}`
          : "This release was changed"}
        , after you began this line. Nothing was overwritten.
      </p>
      <dl>
        <div>
          <dt>On record now</dt>
          <dd>{sayState(latest?.state ?? null, locale)}</dd>
        </div>
        <div>
          <dt>Your line</dt>
          <dd>{line.date.trim() === "" ? line.action : line.date}</dd>
        </div>
      </dl>
      <div className="btns">
        <button className="btn" type="button" onClick={() => actions.onChange({ basedOn: { version } })}>
          Keep my line, after theirs
        </button>
        <button className="btn" type="button" onClick={actions.onRemove}>
          Take theirs, drop my line
        </button>
      </div>
    </section>
  );
}
