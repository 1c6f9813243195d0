"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { CalendarLink } from "./calendar-link.tsx";

const PLACES = [
  { href: "/", name: "Calendar" },
  { href: "/changes", name: "Changes" },
  { href: "/studios", name: "Studios" },
  { href: "/stats", name: "Stats" },
  { href: "/in", name: "Regions" },
  { href: "/watchlist", name: "Watchlist" },
  { href: "/about", name: "How dates are kept" },
] as const;

/** The masthead's links. It runs in the browser too, because a layout is not drawn again when the reader moves on. */
export function MainNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="Main">
      <ul>
        {PLACES.map(({ href, name }) => (
          <li key={href}>
            {href === "/" ? (
              <CalendarLink current={currentAt(pathname, href)}>{name}</CalendarLink>
            ) : (
              <Link href={href} prefetch={false} aria-current={currentAt(pathname, href)}>
                {name}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `page` on the place itself; `true` on what lies within it: a region's list, a studio's or a franchise's slate. */
function currentAt(pathname: string, href: string): "page" | "true" | undefined {
  if (pathname === href) return "page";
  if (href === "/studios") return /^\/(studios|franchises)(\/|$)/.test(pathname) ? "true" : undefined;
  return href === "/" && pathname.startsWith("/in/") ? "true" : undefined;
}
