import type { Query } from "#domain/query.ts";

/** A query as it follows a path, `?region=GB&page=2`, for a redirect to keep; empty where there is none. */
export function searchText(query: Query): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    [value ?? []].flat().map((one): [string, string] => [key, one]),
  );
  return pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : "";
}
