import Link from "next/link";
import type { ReactNode } from "react";
import { foundHref } from "./say-found.ts";
import type { Found } from "./search-view.ts";

/** A link to the page of what was found. */
export function FoundLink({ found, region, children }: { found: Found; region: string | null; children: ReactNode }) {
  return (
    <Link className="found-name" href={foundHref(found, region)} prefetch={false}>
      {children}
    </Link>
  );
}
