"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

const PLACES = [
  { pathname: "/edit", name: "Desk" },
  { pathname: "/edit/announcements/new", name: "New announcement" },
  { pathname: "/edit/films", name: "Films" },
  { pathname: "/edit/import", name: "Import" },
  { pathname: "/edit/account", name: "Account" },
] as const;

const FOR_ADMINS = [{ pathname: "/edit/editors", name: "Editors" }] as const;

/** The desk's own links. It runs in the browser too, because a layout is not drawn again when the editor moves on. */
export function DeskNav({ isAdmin }: { isAdmin: boolean }) {
  const here = usePathname();
  return (
    <nav aria-label="Desk">
      <ul>
        {[...PLACES, ...(isAdmin ? FOR_ADMINS : [])].map(({ pathname, name }) => (
          <li key={pathname}>
            <Link href={{ pathname }} prefetch={false} aria-current={currentAt(here, pathname)}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `page` on the place itself; `true` on a page under it. Everything is under the desk, so that is current alone. */
function currentAt(here: string, pathname: string): "page" | "true" | undefined {
  if (here === pathname) return "page";
  return pathname !== "/edit" && here.startsWith(`${pathname}/`) ? "true" : undefined;
}
