import Link from "next/link";
import { type ListAddress, listHref } from "./upcoming-view.ts";

/** The way to the other pages of a list too long for one. */
export function PageLinks({ view, hasNext, name }: { view: ListAddress; hasNext: boolean; name: string }) {
  const { page } = view;
  if (page === 1 && !hasNext) return null;
  return (
    <nav className="page-links" aria-label="Pages of this list">
      {page > 1 ? (
        <Link href={listHref({ ...view, page: page - 1 })} rel="prev" prefetch={false}>
          Earlier dates
        </Link>
      ) : null}
      <span>{name}</span>
      {hasNext ? (
        <Link href={listHref({ ...view, page: page + 1 })} rel="next" prefetch={false}>
          Later dates
        </Link>
      ) : null}
    </nav>
  );
}
