import { capitalised } from "#domain/capitalised.ts";
import { regionName } from "#domain/region.ts";

/** Asks for a search by a plain form: its answer is a page with an address of its own. */
export function SearchForm({
  text,
  region,
  regions,
}: {
  text: string;
  region: string | null;
  regions: readonly string[];
}) {
  const offered = region === null || regions.includes(region) ? regions : [region, ...regions];
  return (
    <search>
      <form action="/search" className="search-form">
        <div>
          <label htmlFor="q">Film, studio, franchise or date</label>
          {/* A new key fills the field anew when a link changes what is looked for. */}
          <input id="q" name="q" type="search" defaultValue={text} key={text} autoComplete="off" maxLength={200} />
        </div>
        <div>
          <label htmlFor="region">Dates of</label>
          <select id="region" name="region" defaultValue={region ?? ""} key={region}>
            <option value="">each film’s own region</option>
            {offered.map((code) => (
              <option key={code} value={code}>
                {capitalised(regionName(code))}
              </option>
            ))}
          </select>
        </div>
        <button className="btn primary">Search</button>
      </form>
    </search>
  );
}
