import type { Metadata } from "next";
import { OPERATIONS, WRITE_OPERATIONS } from "#app/api/v1/operations.ts";
import { toReferenceEntry, toWriteEntry } from "#app/api/v1/reference.ts";
import { ReferenceSection } from "#components/developers/reference-section.tsx";
import { Beside } from "./beside.tsx";
import { Conventions } from "./conventions.tsx";
import "./developers.css";
import { Writing } from "./writing.tsx";

export const metadata: Metadata = {
  title: "For developers",
  description: "The API, calendars and feeds: every release date and every change of one, open, without a key.",
};

/** No page: a link of the router would look for one. */
const OPENAPI = "/api/v1/openapi.json";

const READS = OPERATIONS.map(toReferenceEntry);
const WRITES = WRITE_OPERATIONS.map(toWriteEntry);

export default function DevelopersPage() {
  return (
    <div className="developers">
      <h1 className="headline">For developers</h1>
      <div className="opening">
        <p className="say">
          All that the pages know is to be had as JSON, without a key, and free for any use. The same in a form for
          programs: <a href={OPENAPI}>OpenAPI 3.1</a>.
        </p>
        <nav aria-label="On this page">
          <ul>
            <li>
              <a href="#conventions">Conventions</a>
            </li>
            <li>
              <a href="#beside">Calendars, feeds, dumps</a>
            </li>
            {READS.map(({ id, summary }) => (
              <li key={id}>
                <a href={`#${id}`}>{summary}</a>
              </li>
            ))}
            <li>
              <a href="#writing">Writing</a>
            </li>
            {WRITES.map(({ id, summary }) => (
              <li key={id}>
                <a href={`#${id}`}>{summary}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <Conventions />
      <Beside />
      {READS.map((entry) => (
        <ReferenceSection key={entry.id} entry={entry} />
      ))}
      <Writing />
      {WRITES.map((entry) => (
        <ReferenceSection key={entry.id} entry={entry} />
      ))}
    </div>
  );
}
