import { capitalised } from "#domain/format-date.ts";
import { regionName } from "#domain/region.ts";
import { groupName, RELEASE_GROUPS } from "#domain/release-group.ts";
import type { SlateView } from "./slate-view.ts";

/** Region and kind of release: a form, so that it works without scripts. Offered is what the slate has. */
export function SlateChoice({ view }: { view: SlateView }) {
  const { kind, slug, region, group, order, places } = view;
  const regions = [...new Set([region, ...places.map((place) => place.region)])].toSorted();
  const offered = new Set([group, ...places.map((place) => place.group)]);
  return (
    <form className="slate-choice" action={`/${kind}s/${slug}`} method="get">
      <label>
        Region {/* A new key sets the choice anew when a link changes it, which an uncontrolled field would miss. */}
        <select name="region" defaultValue={region} key={region}>
          {regions.map((code) => (
            <option key={code} value={code}>
              {capitalised(regionName(code))}
            </option>
          ))}
        </select>
      </label>
      <label>
        Release{" "}
        <select name="type" defaultValue={group} key={group}>
          {RELEASE_GROUPS.filter((one) => offered.has(one)).map((one) => (
            <option key={one} value={one}>
              {groupName(one)}
            </option>
          ))}
        </select>
      </label>
      {order === "slip" ? null : <input type="hidden" name="sort" value={order} />}
      <button type="submit">Show</button>
    </form>
  );
}
