import Link from "next/link";
import { Fragment } from "react";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import {
  differencesOfRevision,
  namedInRevision,
  type RevisionNames,
  sayRevisionSubject,
} from "#domain/revision-difference.ts";

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

/** What each revision did, with both sides of every field that changed. `namesFilm` is false on a film's own page. */
export function RevisionList({
  revisions,
  names,
  locale,
  namesFilm = true,
}: {
  revisions: readonly ShownRevision[];
  names: RevisionNames;
  locale: string;
  namesFilm?: boolean;
}) {
  return (
    <ul className="revisions">
      {revisions.map((revision) => (
        <li key={revision.id}>
          <p>
            <Subject revision={revision} names={names} locale={locale} namesFilm={namesFilm} />{" "}
            <span className="fine">{DONE[revision.action] ?? revision.action}</span>
          </p>
          <Differences revision={revision} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function Subject({
  revision,
  names,
  locale,
  namesFilm,
}: {
  revision: ShownRevision;
  names: RevisionNames;
  locale: string;
  namesFilm: boolean;
}) {
  const { film, announcement } = namedInRevision(revision);
  const title = namesFilm && film !== null ? (names.films.get(film) ?? film) : null;
  return (
    <b>
      <WithLinks text={capitalised(sayRevisionSubject(revision, { film: title }))} />
      {announcement === null ? null : (
        <>
          {revision.subject === "announcement" ? " of " : ", announced "}
          <Link href={{ pathname: `/announcements/${announcement}` }} prefetch={false}>
            {sayAnnouncement(announcement, names, locale)}
          </Link>
        </>
      )}
    </b>
  );
}

/** Its day, and its headline where it has one. */
function sayAnnouncement(slug: string, { announcements }: RevisionNames, locale: string): string {
  const known = announcements.get(slug);
  if (!known) return slug;
  const day = formatPartialDate(known.announcedOn, locale, "long");
  return known.headline === null ? day : `${day}: ${known.headline}`;
}

function Differences({ revision, locale }: { revision: ShownRevision; locale: string }) {
  return (
    <dl>
      {differencesOfRevision(revision, locale).map((difference) => (
        <div key={difference.field}>
          <dt>{difference.field}</dt>
          <dd>
            {difference.before === null ? null : (
              <del>
                <span className="vh">was </span>
                <WithLinks text={difference.before} />
              </del>
            )}
            {difference.before !== null && difference.after !== null ? " " : null}
            {difference.after === null ? null : (
              <ins>
                <WithLinks text={difference.after} />
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A web address within a text, without the comma that parts it from the next. */
const WEB_ADDRESS = /(https?:\/\/\S+?)(?=,?(?:\s|$))/;

/** A text whose web addresses can be followed. */
function WithLinks({ text }: { text: string }) {
  return text.split(WEB_ADDRESS).map((part, index) => (
    // Every second part is an address; the same may stand twice.
    <Fragment key={`${index} ${part}`}>
      {index % 2 === 0 ? (
        part
      ) : (
        <a href={part} rel="noopener nofollow">
          {part}
        </a>
      )}
    </Fragment>
  ));
}
