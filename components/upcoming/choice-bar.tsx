import Link from "next/link";
import { RegionLink } from "#components/ui/region-link.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { counted } from "#domain/number-words.ts";
import { regionName } from "#domain/region.ts";
import { groupName, groupPath, RELEASE_GROUPS, type ReleaseGroup } from "#domain/release-group.ts";
import type { StudioRole } from "#domain/vocabulary.ts";
import { RegionOffer } from "./region-offer.tsx";
import { type ListAddress, type ListChoices, listHref, type RegionCounts } from "./upcoming-view.ts";

const REGIONS_OFFERED = 3;

/** Region, release type and studio: the first two are links, the last a form that works without scripts. */
export function ChoiceBar({ view }: { view: ListChoices }) {
  return (
    <div className="choices">
      <nav aria-labelledby="region-choice">
        <span className="choice-label region-label">
          <span id="region-choice">Region</span>
          <RegionOffer address={addressOf(view)} />
        </span>
        <RegionLinks view={view} />
      </nav>
      <nav aria-labelledby="release-choice">
        <span className="choice-label" id="release-choice">
          Release
        </span>
        <GroupLinks view={view} />
      </nav>
      <StudioForm view={view} />
    </div>
  );
}

/** No more of the view than the address is made of: it is sent to the browser. */
function addressOf({ region, group, studio, page, past, month = null }: ListChoices): ListAddress {
  return { region, group, studio, page, past: past && { day: past.day }, month };
}

function RegionLinks({ view }: { view: ListChoices }) {
  const { regions, region } = view;
  return (
    <ul>
      {regionsToOffer(view).map((offered) => (
        <li key={offered}>
          <RegionLink
            region={offered}
            href={listHref({ ...view, region: offered, page: 1 })}
            isCurrent={offered === region}
          >
            {capitalised(regionName(offered))}
          </RegionLink>
        </li>
      ))}
      <li>
        <Link href="/in" prefetch={false}>
          {regions.length > 1 ? `All ${regions.length} regions` : "All regions"}
        </Link>
      </li>
    </ul>
  );
}

/** The region one is in, and those with most to come: in this group first, then of anything. */
function regionsToOffer({ region, group, regions }: ListChoices): string[] {
  const offered = regions
    .filter((counts) => countAll(counts) > 0)
    .toSorted(
      (a, b) => countIn(b, group) - countIn(a, group) || countAll(b) - countAll(a) || (a.region < b.region ? -1 : 1),
    );
  const most = offered.slice(0, REGIONS_OFFERED).map((counts) => counts.region);
  return most.includes(region) ? most : [region, ...most.slice(0, -1)];
}

function countIn({ groups }: RegionCounts, group: ReleaseGroup): number {
  return groups.find((counts) => counts.group === group)?.releases ?? 0;
}

function countAll({ groups }: RegionCounts): number {
  return groups.reduce((sum, { releases }) => sum + releases, 0);
}

function GroupLinks({ view }: { view: ListChoices }) {
  return (
    <ul>
      {RELEASE_GROUPS.map((offered) => (
        <li key={offered}>
          <Link
            href={listHref({ ...view, group: offered, page: 1 })}
            prefetch={false}
            aria-current={offered === view.group ? "true" : undefined}
          >
            {groupName(offered)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function StudioForm({ view }: { view: ListChoices }) {
  const { region, group, studio, studios, past, month } = view;
  if (studios.length === 0 && !studio) return null;
  return (
    <form action={groupPath(region, group)} method="get">
      <label className="choice-label" htmlFor="studio">
        Studio
      </label>
      {past ? <input type="hidden" name="asOf" value={past.day} /> : null}
      {month ? <input type="hidden" name="month" value={month.edtf} /> : null}
      <div>
        {/* A new key sets the choice anew when a link changes it, which an uncontrolled field would miss. */}
        <select id="studio" name="studio" defaultValue={studio?.slug ?? ""} key={studio?.slug}>
          <option value="">All studios</option>
          <StudioOptions view={view} role="distributor" label="Distributors" />
          <StudioOptions view={view} role="production" label="Producers" />
          {studio && !studios.some(({ slug }) => slug === studio.slug) ? (
            <option value={studio.slug}>{studio.name}, nothing here</option>
          ) : null}
        </select>
        <button type="submit">Show</button>
        {studio ? (
          <Link href={listHref({ ...view, studio: null, page: 1 })} prefetch={false}>
            All studios
          </Link>
        ) : null}
      </div>
    </form>
  );
}

/** A studio that both makes and distributes is offered once, as a distributor. */
function StudioOptions({ view: { studios }, role, label }: { view: ListChoices; role: StudioRole; label: string }) {
  const offered = studios.filter(
    ({ slug, role: its }) =>
      its === role &&
      (role === "distributor" || !studios.some((other) => other.slug === slug && other.role === "distributor")),
  );
  if (offered.length === 0) return null;
  return (
    <optgroup label={label}>
      {offered.map(({ slug, name, releases }) => (
        <option key={slug} value={slug}>
          {releases === null ? name : `${name}, ${counted(releases, "release")}`}
        </option>
      ))}
    </optgroup>
  );
}
