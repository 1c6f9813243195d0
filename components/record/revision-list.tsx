import { differencesOf, sayRevisionSubject } from "#domain/revision-difference.ts";
import { capitalised } from "#domain/format-date.ts";

/** An edit of one fact, as it is drawn. */
export interface ShownRevision {
  readonly id: number;
  readonly subject: string;
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
}

const DONE: Readonly<Record<string, string>> = {
  record: "recorded",
  correct: "corrected",
  retract: "retracted",
  restore: "restored",
  merge: "merged",
};

/** What each revision did, with both sides of every field that changed. */
export function RevisionList({ revisions, locale }: { revisions: readonly ShownRevision[]; locale: string }) {
  return (
    <ul className="revisions">
      {revisions.map((revision) => (
        <li key={revision.id}>
          <RevisionItem revision={revision} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function RevisionItem({ revision, locale }: { revision: ShownRevision; locale: string }) {
  const { subject, action, before, after } = revision;
  return (
    <>
      <p>
        <b>{capitalised(sayRevisionSubject(subject, before, after))}</b>{" "}
        <span className="fine">{DONE[action] ?? action}</span>
      </p>
      <dl>
        {differencesOf(before, after, locale).map((difference) => (
          <div key={difference.field}>
            <dt>{difference.field}</dt>
            <dd>
              {difference.before === null ? null : (
                <del>
                  <span className="vh">was </span>
                  {difference.before}
                </del>
              )}
              {difference.before !== null && difference.after !== null ? " " : null}
              {difference.after === null ? null : <ins>{difference.after}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
