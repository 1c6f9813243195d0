import Link from "next/link";
import { changesHref, type ChangesView } from "./changes-view.ts";

/** The way to newer and older changes. Both begin at a change's place, so a page shared stays the page it was. */
export function ChangePages({ view: { wish, newer, older } }: { view: ChangesView }) {
  if (!newer && !older && !wish.page) return null;
  return (
    <nav className="change-pages" aria-label="Pages of this list">
      {wish.page ? (
        <Link href={changesHref(wish)} prefetch={false}>
          Newest
        </Link>
      ) : null}
      {newer ? (
        <Link href={changesHref(wish, { after: newer })} rel="prev" prefetch={false}>
          Newer changes
        </Link>
      ) : null}
      {older ? (
        <Link href={changesHref(wish, { before: older })} rel="next" prefetch={false}>
          Older changes
        </Link>
      ) : null}
    </nav>
  );
}
