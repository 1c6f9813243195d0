import type { JoinedRelease, MergedRelease } from "#db/queries/plan-merge.ts";
import { capitalised } from "#domain/capitalised.ts";
import { counted } from "#domain/number-words.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import type { MergeView } from "../../loaders.ts";
import { sayLine } from "./say-line.ts";

/** What merging would do with everything that the other film has, release by release and line by line. */
export function MergeTable({ view: { plan, merged } }: { view: MergeView }) {
  const { moved, joined } = plan;
  return (
    <ul className="effects">
      {moved.map((release) => (
        <li key={release.id}>
          <b>{capitalised(placeOf(release))}</b>: goes over whole.
        </li>
      ))}
      {joined.map((release) => (
        <li key={release.merged.id}>
          <Joined joined={release} />
        </li>
      ))}
      {moved.length + joined.length === 0 ? <li>No date is on record of {merged.facts.title}.</li> : null}
    </ul>
  );
}

function Joined({ joined: { kept, lines, twins, claims, repeated, givingWay } }: { joined: JoinedRelease }) {
  const settled = twins.filter((pair) => pair.settled !== null);
  const open = twins.length - settled.length;
  return (
    <>
      <p>
        <b>{capitalised(placeOf(kept))}</b>: both have it.
      </p>
      <ul>
        {lines.map(({ id, facts, retractReason }) => (
          <li key={id} className="fine">
            {facts.announcement}: {retractReason === null ? sayLine(facts) : <s className="was">{sayLine(facts)}</s>}{" "}
            comes in.
          </li>
        ))}
        {settled.map((pair) => (
          <li key={pair.merged.id} className="fine">
            {pair.merged.facts.announcement}: {sayLine((pair.settled === "kept" ? pair.kept : pair.merged).facts)}{" "}
            stands.
          </li>
        ))}
        {open > 0 ? <li className="fine">{counted(open, "line")} to choose between, below.</li> : null}
        {claims.length > 0 ? <li className="fine">{counted(claims.length, "report")} come over.</li> : null}
        {givingWay.length > 0 ? (
          <li className="fine">
            {counted(givingWay.length, "retracted report")} of its own gives way to one that stands.
          </li>
        ) : null}
        {repeated.length > 0 ? (
          <li className="fine">{counted(repeated.length, "report")} it has already: its own stay.</li>
        ) : null}
      </ul>
    </>
  );
}

function placeOf({ region, type, variant }: MergedRelease): string {
  return releasePlace(region, type, variant);
}
