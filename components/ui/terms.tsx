import type { ReactNode } from "react";

/** Words and what they mean, one to a line, ruled like a timetable. */
export function Terms({ children }: { children: ReactNode }) {
  return <dl className="terms">{children}</dl>;
}

export function Term({ name, id, children }: { name: ReactNode; id?: string; children: ReactNode }) {
  return (
    <div id={id}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
