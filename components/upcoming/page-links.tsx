import Link from "next/link";
import { type ListAddress, listHref } from "./upcoming-view.ts";

/** The way to the other pages of a list too long for one. */
export function PageLinks({ view, hasNext, caption }: { view: ListAddress; hasNext: boolean; caption: string }) {
  const { page } = view;
  if (page === 1 && !hasNext) return null;
  return (
    <nav className="page-links" aria-label="Pages of this list">
      {page > 1 ? (
        <Link href={listHref({ ...view, page: page - 1 })} rel="prev" prefetch={false}>
          Earlier dates
        </Link>
      ) : null}
      <span>{caption}</span>
      {hasNext ? (
        <Link href={listHref({ ...view, page: page + 1 })} rel="next" prefetch={false}>
          Later dates
        </Link>
      ) : null}
    </nav>
  );
}
