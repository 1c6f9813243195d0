import type { ReactNode } from "react";

/**
 * The fields of a form, drawn anew with what was typed when an answer came. The note and the buttons stand outside, so
 * that the one is announced and the other keeps the focus.
 */
export function FilmFields({
  typed,
  children,
}: {
  typed: Readonly<Record<string, string>> | undefined;
  children: ReactNode;
}) {
  return (
    <div className="film-fields" key={JSON.stringify(typed)}>
      {children}
    </div>
  );
}
