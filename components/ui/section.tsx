import { type ReactNode, useId } from "react";

/** A section of a page: its label in two of twelve columns and its matter in ten, or above it over all twelve (`wide`). */
export function Section({
  title,
  aside,
  id,
  wide = false,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  id?: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section className={wide ? "row wide" : "row"} id={id} aria-labelledby={heading}>
      <h2 id={heading}>
        {title}
        {aside ? <small> {aside}</small> : null}
      </h2>
      <div className="matter">{children}</div>
    </section>
  );
}
