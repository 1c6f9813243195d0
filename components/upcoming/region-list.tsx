import { RegionLink } from "#components/ui/region-link.tsx";
import { Section } from "#components/ui/section.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { regionName } from "#domain/region.ts";
import { groupName, groupPath } from "#domain/release-group.ts";
import { MOST_COUNTED, type RegionCounts } from "./upcoming-view.ts";

/** Every region with how many releases of each group are to come, the fullest first; then those without any. */
export function RegionList({ regions }: { regions: readonly RegionCounts[] }) {
  const byName = regions.toSorted((a, b) => (regionName(a.region) < regionName(b.region) ? -1 : 1));
  const fullestFirst = byName.filter((counts) => countAll(counts) > 0).toSorted((a, b) => countAll(b) - countAll(a));
  const empty = byName.filter((counts) => countAll(counts) === 0);
  return (
    <>
      <ul className="regions">
        {fullestFirst.map((counts) => (
          <li key={counts.region}>
            <h2>{capitalised(regionName(counts.region))}</h2>
            <GroupCounts counts={counts} />
          </li>
        ))}
      </ul>
      {empty.length > 0 ? <NothingDated regions={empty} /> : null}
    </>
  );
}

function GroupCounts({ counts: { region, groups } }: { counts: RegionCounts }) {
  return (
    <ul>
      {groups
        .filter(({ releases }) => releases > 0)
        .map(({ group, releases }) => (
          <li key={group}>
            <RegionLink region={region} href={{ pathname: groupPath(region, group) }}>
              {groupName(group)}
            </RegionLink>{" "}
            <b>{releases < MOST_COUNTED ? releases : `${MOST_COUNTED} or more`}</b>
          </li>
        ))}
    </ul>
  );
}

function NothingDated({ regions }: { regions: readonly RegionCounts[] }) {
  return (
    <Section title="Nothing to come" aside="Past dates on record, none ahead">
      <ul className="empty-regions">
        {regions.map(({ region }) => (
          <li key={region}>
            <RegionLink region={region} href={{ pathname: groupPath(region, "cinemas") }}>
              {capitalised(regionName(region))}
            </RegionLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function countAll({ groups }: RegionCounts): number {
  return groups.reduce((sum, { releases }) => sum + releases, 0);
}
