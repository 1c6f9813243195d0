import Link from "next/link";
import { countedUpTo } from "#domain/number-words.ts";
import { inRegion } from "#domain/region.ts";
import { groupName, groupPlace } from "#domain/release-group.ts";
import { listHref, MOST_COUNTED, type UpcomingView } from "./upcoming-view.ts";

/** Says why a list is empty, and what to do next. */
export function NothingToCome({ view }: { view: UpcomingView }) {
  return (
    <section className="nothing" aria-label="Nothing to come">
      <p className="lead">{sayWhy(view)}</p>
      <ul className="btns">
        <NextSteps view={view} />
      </ul>
    </section>
  );
}

function sayWhy({ studio, region, group, regions }: UpcomingView): string {
  const place = groupPlace(region, group);
  if (studio) return `${studio.name} has no dated release to come ${place}.`;
  if (!regions.some((known) => known.region === region)) {
    return `No release ${inRegion(region)} is on record yet, of any kind.`;
  }
  return `No release to come ${place} has a date on record.`;
}

function NextSteps({ view: { studio, region, group, regions, past } }: { view: UpcomingView }) {
  const groups = regions.find((known) => known.region === region)?.groups ?? [];
  return (
    <>
      {studio ? <Step href={listHref({ region, group, studio: null, past })} words="Show all studios" /> : null}
      {groups
        .filter((other) => other.group !== group && other.releases > 0)
        .map((other) => (
          <Step
            key={other.group}
            href={listHref({ region, group: other.group, studio: null, past })}
            words={`${groupName(other.group)}, ${countedUpTo(other.releases, MOST_COUNTED, "release")}`}
          />
        ))}
      <Step href={{ pathname: "/in" }} words="Every region" />
    </>
  );
}

function Step({ href, words }: { href: ReturnType<typeof listHref>; words: string }) {
  return (
    <li>
      <Link className="btn" href={href} prefetch={false}>
        {words}
      </Link>
    </li>
  );
}
