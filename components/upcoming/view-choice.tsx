import Link from "next/link";
import type { PartialDate } from "#domain/partial-date.ts";
import { type ListAddress, listHref } from "./upcoming-view.ts";

/** The same releases week by week, or as the calendar of a month. */
export function ViewChoice({ view, month }: { view: ListAddress; month: PartialDate }) {
  const isMonth = Boolean(view.month);
  return (
    <nav className="view-choice" aria-label="Shown as">
      <ul>
        <li>
          <Link
            href={listHref({ ...view, month: null, page: 1 })}
            prefetch={false}
            aria-current={isMonth ? undefined : "true"}
          >
            Week by week
          </Link>
        </li>
        <li>
          <Link
            href={listHref({ ...view, month, page: 1 })}
            prefetch={false}
            aria-current={isMonth ? "true" : undefined}
          >
            Month
          </Link>
        </li>
      </ul>
    </nav>
  );
}
