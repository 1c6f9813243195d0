"use client";

import { useEffect, useRef } from "react";

/** What stands in place of the form once it is on record. */
export function SavedNote({
  saved,
  onNext,
}: {
  saved: { readonly slug: string; readonly changesetId: number };
  onNext: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="saved">
      <h2 ref={heading} tabIndex={-1}>
        On record
      </h2>
      <p className="say">The announcement and all its lines are saved, and every page shows them from now on.</p>
      <div className="btns">
        <button className="btn primary" type="button" onClick={onNext}>
          Next announcement
        </button>
        <a className="btn" href={`/edit/announcements/${saved.slug}`}>
          See it
        </a>
        <a className="btn" href={`/edit/changesets/${saved.changesetId}`}>
          What it changed, and undo
        </a>
      </div>
    </section>
  );
}
