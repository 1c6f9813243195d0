"use client";

import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Found } from "#components/search/search-view.ts";
import { foundSchema } from "./answer-schema.ts";

/** Long enough that going back a letter does not ask again. */
const FRESH_MS = 30_000;
const MOST_FOUND = "8";

/** What a text finds, of any kind, best first. */
export function searchQuery(text: string, region: string | null) {
  return queryOptions({
    queryKey: ["search", text, region],
    queryFn: async ({ signal }): Promise<readonly Found[]> => {
      const query = new URLSearchParams({ q: text, limit: MOST_FOUND, ...(region !== null && { region }) });
      const response = await fetch(`/api/v1/search?${query}`, { signal });
      if (!response.ok) throw new Error(`The search answered ${response.status}`);
      return foundSchema.parse(await response.json()).data;
    },
    enabled: text !== "",
    staleTime: FRESH_MS,
    retry: 1,
    placeholderData: keepPreviousData,
  });
}
