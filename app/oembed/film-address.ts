import type { Query } from "#domain/query.ts";

/** A film's page or frame, as an address names it. */
export interface FilmAddress {
  readonly slug: string;
  readonly query: Query;
}

/** Reads the address of a film on this server, whatever the scheme; undefined for any other. */
export function readFilmAddress(address: string, { host }: URL): FilmAddress | undefined {
  const url = URL.parse(address);
  if (!url || url.host !== host || !/^https?:$/.test(url.protocol)) return undefined;
  const [, slug] = /^(?:\/embed)?\/films\/([^/]+)\/?$/.exec(url.pathname) ?? [];
  return slug === undefined ? undefined : { slug, query: Object.fromEntries(url.searchParams) };
}
