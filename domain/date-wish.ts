import { type Query, quoted, readOnce } from "./query.ts";
import { DEFAULT_REGION, parseRegion } from "./region.ts";
import { parseReleaseGroup, type ReleaseGroup } from "./release-group.ts";

/** Where a reader wants to see a date: in which region, and of which kind of release. */
export interface DateWish {
  readonly region: string;
  readonly group: ReleaseGroup;
}

/** Reads `?region=GB&type=streaming` of a date's page. What cannot be read is left out and named in `ignored`, to be shown. */
export function parseDateWish(query: Query): { readonly wish: DateWish; readonly ignored: readonly string[] } {
  const { region, type, ...others } = query;
  const read = { region: readOnce("region", region, parseRegion), group: readOnce("type", type, parseReleaseGroup) };
  const problems = Object.values(read).flatMap((value) => (value.ok ? [] : [value.problem]));
  const unknown = Object.keys(others).map((key) => `${quoted(key)} was ignored: this page takes a region and a type.`);
  return {
    wish: {
      region: (read.region.ok && read.region.value) || DEFAULT_REGION,
      group: (read.group.ok && read.group.value) || "cinemas",
    },
    ignored: [...problems, ...unknown],
  };
}
