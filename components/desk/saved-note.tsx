"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** What stands in place of a form once it is on record: it takes the focus, which the form has taken with it. */
export function SavedNote({
  says,
  next,
  onNext,
  children,
}: {
  says: string;
  /** What the button to go on says. */
  next: string;
  onNext: () => void;
  /** The links beside it. */
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="saved">
      <h2 ref={heading} tabIndex={-1}>
        On record
      </h2>
      <p className="say">{says}</p>
      <div className="btns">
        <button className="btn primary" type="button" onClick={onNext}>
          {next}
        </button>
        {children}
      </div>
    </section>
  );
}
