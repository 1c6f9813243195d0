import { type ListAddress, listPath } from "#domain/list-address.ts";
import { ALL_CHANGES } from "./compose-feed.ts";

/** The feeds of a page, for its head: readers of feeds find them by its address. */
export function feedLinks(address: Pick<ListAddress, "subject" | "region" | "group">, title: string) {
  const path = `/feeds${listPath(address, ALL_CHANGES)}`;
  return {
    "application/atom+xml": [{ url: `${path}.atom`, title }],
    "application/feed+json": [{ url: `${path}.json`, title }],
  };
}
