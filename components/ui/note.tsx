import type { ReactNode } from "react";

/** What the page did with a request it could not take as it was: "The studio filter “x” was ignored: no such studio." */
export function Note({ children }: { children: ReactNode }) {
  return (
    <p className="note" role="note">
      <span>{children}</span>
    </p>
  );
}
