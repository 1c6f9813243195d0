import Link from "next/link";
import { listHref, type UpcomingView } from "./upcoming-view.ts";

/** The way to the other pages of a list too long for one. */
export function PageLinks({ view }: { view: UpcomingView }) {
  const { page, pages } = view;
  if (pages === 1) return null;
  return (
    <nav className="page-links" aria-label="Pages of this list">
      {page > 1 ? (
        <Link href={listHref({ ...view, page: page - 1 })} rel="prev" prefetch={false}>
          Earlier dates
        </Link>
      ) : null}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <Link href={listHref({ ...view, page: page + 1 })} rel="next" prefetch={false}>
          Later dates
        </Link>
      ) : null}
    </nav>
  );
}
