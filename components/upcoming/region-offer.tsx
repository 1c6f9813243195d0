"use client";

import { RegionLink } from "#components/ui/region-link.tsx";
import { useReaderRegion } from "#components/ui/reader-region.ts";
import { regionName } from "#domain/region.ts";
import { type ListAddress, listHref } from "./upcoming-view.ts";

/**
 * On a list of another region than the reader chose last, the way to that one: at the end of a line that is there
 * anyway, so that nothing moves when the browser has told.
 */
export function RegionOffer({ address }: { address: ListAddress }) {
  const chosen = useReaderRegion();
  if (chosen === null || chosen === address.region) return null;
  return (
    <>
      {" "}
      · your last:{" "}
      <RegionLink region={chosen} href={listHref({ ...address, region: chosen, page: 1 })}>
        {regionName(chosen)}
      </RegionLink>
    </>
  );
}
