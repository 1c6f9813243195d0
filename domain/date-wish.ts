import { type Query, quoted, readOnce } from "./query.ts";
import { DEFAULT_REGION, parseRegion } from "./region.ts";

/** Reads `?region=GB` of a date's page. What cannot be read is left out and named in `ignored`, to be shown. */
export function parseDateWish(query: Query): { readonly region: string; readonly ignored: readonly string[] } {
  const { region, ...others } = query;
  const read = readOnce("region", region, parseRegion);
  const unknown = Object.keys(others).map((key) => `${quoted(key)} was ignored: this page takes a region.`);
  return {
    region: (read.ok && read.value) || DEFAULT_REGION,
    ignored: read.ok ? unknown : [read.problem, ...unknown],
  };
}
