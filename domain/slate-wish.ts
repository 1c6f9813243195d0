import { parsed, type Parsed, refused } from "./parsed.ts";
import { type Query, quoted, readOnce } from "./query.ts";
import { DEFAULT_REGION, parseRegion } from "./region.ts";
import { parseReleaseGroup, type ReleaseGroup } from "./release-group.ts";

/** By what the table of a slate is sorted. */
export const SLATE_ORDERS = ["slip", "date", "moves"] as const;
export type SlateOrder = (typeof SLATE_ORDERS)[number];

/** How a reader wants to see a slate. */
export interface SlateWish {
  readonly region: string;
  readonly group: ReleaseGroup;
  readonly order: SlateOrder;
  /** The slug of the film that stands out in the chart, which may not be in it; null to leave the choice to the page. */
  readonly film: string | null;
}

/** Reads `?region=GB&type=cinemas&sort=date&film=f9`. What cannot be read is left out and named in `ignored`, to be shown. */
export function parseSlateWish(query: Query): { readonly wish: SlateWish; readonly ignored: readonly string[] } {
  const { region, type, sort, film, ...others } = query;
  const read = {
    region: readOnce("region", region, parseRegion),
    group: readOnce("type", type, parseReleaseGroup),
    order: readOnce("order", sort, parseOrder),
    film: readOnce("film", film, parsed),
  };
  const problems = Object.values(read).flatMap((value) => (value.ok ? [] : [value.problem]));
  const unknown = Object.keys(others).map(
    (key) => `${quoted(key)} was ignored: this page takes a region, a type, a film and what to sort by.`,
  );
  return {
    wish: {
      region: (read.region.ok && read.region.value) || DEFAULT_REGION,
      group: (read.group.ok && read.group.value) || "cinemas",
      order: (read.order.ok && read.order.value) || "slip",
      film: read.film.ok ? read.film.value : null,
    },
    ignored: [...problems, ...unknown],
  };
}

function parseOrder(text: string): Parsed<SlateOrder> {
  const order = SLATE_ORDERS.find((known) => known === text);
  return order
    ? parsed(order)
    : refused(`The order ${quoted(text)} was ignored: it is none of ${SLATE_ORDERS.join(", ")}.`);
}
