import type { ReactNode } from "react";

/** A form that is asked for, folded away until then; it stays open once an answer came, so that the answer is seen. */
export function More({
  title,
  about,
  isAnswered,
  children,
}: {
  title: string;
  about?: string;
  isAnswered: boolean;
  children: ReactNode;
}) {
  return (
    <details className="desk-more" open={isAnswered}>
      <summary>
        {title}
        {about === undefined ? null : <span className="vh"> {about}</span>}…
      </summary>
      {children}
    </details>
  );
}
