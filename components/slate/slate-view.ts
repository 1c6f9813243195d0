import type { UrlObject } from "node:url";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { DEFAULT_REGION } from "#domain/region.ts";
import type { ReleaseGroup } from "#domain/release-group.ts";
import type { SlateEntry } from "#domain/slate.ts";
import type { SlateOrder } from "#domain/slate-wish.ts";

/** Whose slate it is, and how it is looked at: by which its addresses are made too. */
export interface SlateAddress {
  readonly kind: "studio" | "franchise";
  readonly slug: string;
  readonly region: string;
  readonly group: ReleaseGroup;
  readonly order: SlateOrder;
  /** The slug of the film that stands out in the chart; null where the reader chose none. */
  readonly film: string | null;
}

/** Where it has releases on record. */
export interface SlatePlaceCount {
  readonly region: string;
  readonly group: ReleaseGroup;
  readonly films: number;
}

/** A studio's or franchise's slate as its page draws it. */
export interface SlateView extends SlateAddress {
  readonly name: string;
  readonly locale: string;
  /** The earliest day that it may be for a reader. */
  readonly today: CalendarDate;
  /** In the order asked for. */
  readonly entries: readonly SlateEntry[];
  /** True where it has more films than are listed. */
  readonly isCut: boolean;
  readonly places: readonly SlatePlaceCount[];
  /** What was asked for and could not be given, a sentence each. */
  readonly notes: readonly string[];
}

/** The page of a slate, or the same looked at another way; what is as always is left out of the address. */
export function slateHref({ kind, slug, region, group, order, film }: SlateAddress): UrlObject {
  return {
    pathname: `/${kind}s/${slug}`,
    query: {
      ...(region !== DEFAULT_REGION && { region }),
      ...(group !== "cinemas" && { type: group }),
      ...(order !== "slip" && { sort: order }),
      ...(film !== null && { film }),
    },
  };
}
