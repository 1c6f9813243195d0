"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { DEFAULT_REGION } from "#domain/region.ts";
import { groupPath } from "#domain/release-group.ts";
import { useReaderRegion } from "./reader-region.ts";

/**
 * The way to the calendar: of the region the reader chose last, once the browser has told. The server sends everybody the
 * same link (`docs/decisions/0013-region-and-theme.md`).
 */
export function CalendarLink({
  className,
  current,
  children,
}: {
  className?: string;
  current?: "page" | "true" | undefined;
  children: ReactNode;
}) {
  const region = useReaderRegion() ?? DEFAULT_REGION;
  return (
    <Link
      className={className}
      href={{ pathname: groupPath(region, "cinemas") }}
      prefetch={false}
      aria-current={current}
    >
      {children}
    </Link>
  );
}
