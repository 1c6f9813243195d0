import type { ReleaseKey } from "#domain/region.ts";
import type { Tables } from "../db.ts";

/** The columns that name a release, for a query that joins `releases` and `films`. */
export function wordsOfRelease({ films, releases }: Tables) {
  return { film: films.slug, region: releases.region, type: releases.type, variant: releases.variant };
}

/** "blade, US theatrical". */
export function releaseInWords({ film, region, type, variant }: ReleaseKey & { readonly film: string }): string {
  return `${film}, ${[region, type, variant].filter(Boolean).join(" ")}`;
}
