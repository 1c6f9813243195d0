import Link from "next/link";
import { capitalised } from "#domain/format-date.ts";
import { regionName } from "#domain/region.ts";
import { groupName, groupPath } from "#domain/release-group.ts";
import type { RegionCounts } from "./upcoming-view.ts";

/** Every region with how many releases of each group are to come, the fullest first. */
export function RegionList({ regions }: { regions: readonly RegionCounts[] }) {
  const fullestFirst = regions.toSorted(
    (a, b) => countAll(b) - countAll(a) || (regionName(a.region) < regionName(b.region) ? -1 : 1),
  );
  return (
    <ul className="regions">
      {fullestFirst.map((counts) => (
        <li key={counts.region}>
          <h2>
            <Link href={{ pathname: groupPath(counts.region, "cinemas") }} prefetch={false}>
              {capitalised(regionName(counts.region))}
            </Link>
          </h2>
          <GroupCounts counts={counts} />
        </li>
      ))}
    </ul>
  );
}

function GroupCounts({ counts: { region, groups } }: { counts: RegionCounts }) {
  const some = groups.filter(({ releases }) => releases > 0);
  if (some.length === 0) return <p className="fine">Nothing dated to come</p>;
  return (
    <ul>
      {some.map(({ group, releases }) => (
        <li key={group}>
          <Link href={{ pathname: groupPath(region, group) }} prefetch={false}>
            {groupName(group)}
          </Link>{" "}
          <b>{releases}</b>
        </li>
      ))}
    </ul>
  );
}

function countAll({ groups }: RegionCounts): number {
  return groups.reduce((sum, { releases }) => sum + releases, 0);
}
