import { capitalised } from "#domain/capitalised.ts";
import { regionName } from "#domain/region.ts";
import { groupName, RELEASE_GROUPS, type ReleaseGroup } from "#domain/release-group.ts";

/** Region and kind of release: a form, so that it works without scripts. What is chosen is always among what is offered. */
export function PlaceForm({
  action,
  region,
  group,
  regions,
  groups = RELEASE_GROUPS,
  sort = null,
}: {
  action: string;
  region: string;
  group: ReleaseGroup;
  regions: readonly string[];
  groups?: readonly ReleaseGroup[];
  /** Sent along as it is. */
  sort?: string | null;
}) {
  const offered = [...new Set([region, ...regions])].toSorted();
  return (
    <form className="place-form" action={action} method="get">
      <label>
        Region {/* A new key sets the choice anew when a link changes it, which an uncontrolled field would miss. */}
        <select name="region" defaultValue={region} key={region}>
          {offered.map((code) => (
            <option key={code} value={code}>
              {capitalised(regionName(code))}
            </option>
          ))}
        </select>
      </label>
      <label>
        Release{" "}
        <select name="type" defaultValue={group} key={group}>
          {RELEASE_GROUPS.filter((one) => one === group || groups.includes(one)).map((one) => (
            <option key={one} value={one}>
              {groupName(one)}
            </option>
          ))}
        </select>
      </label>
      {sort === null ? null : <input type="hidden" name="sort" value={sort} />}
      <button type="submit">Show</button>
    </form>
  );
}
