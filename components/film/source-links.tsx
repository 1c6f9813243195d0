import { Fragment } from "react";
import type { SourcePage } from "#domain/film-record.ts";
import { SourceLink } from "./source-link.tsx";

/** The first few of several pages, by name: "Deadline, ComicBook.com, Samaa TV". */
export function SourceLinks({ sources, most }: { sources: readonly SourcePage[]; most: number }) {
  return sources.slice(0, most).map((source, index) => (
    <Fragment key={source.url}>
      {index > 0 ? ", " : null}
      <SourceLink source={source} />
    </Fragment>
  ));
}
