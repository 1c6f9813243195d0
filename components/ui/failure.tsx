import type { ReactNode } from "react";

/** What a page shows in place of itself: what happened, in words, and what to do next. */
export function Failure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="failure">
      <h1 className="headline">{title}</h1>
      {children}
    </div>
  );
}
