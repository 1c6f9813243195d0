import type { SourcePage } from "#domain/film-record.ts";

/** A publisher's name, linked to the page. The page is not ours to recommend: hence `nofollow`. */
export function SourceLink({ source: { url, publisher } }: { source: SourcePage }) {
  return (
    <a href={url} rel="noopener nofollow">
      {publisher}
    </a>
  );
}
