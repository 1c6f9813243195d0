"use client";

import Link from "next/link";
import type { UrlObject } from "node:url";
import type { ReactNode } from "react";
import { rememberRegion } from "./reader-region.ts";

/** A link by which a reader chooses a region: the browser remembers it. A link that somebody sent them does not. */
export function RegionLink({
  region,
  href,
  isCurrent = false,
  children,
}: {
  region: string;
  href: UrlObject;
  isCurrent?: boolean;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? "true" : undefined}
      onClick={() => rememberRegion(region)}
    >
      {children}
    </Link>
  );
}
