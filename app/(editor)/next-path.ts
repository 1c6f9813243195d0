import type { Route } from "next";

/** Any origin does: it only completes a path, so that what leads elsewhere shows. */
const HERE = "http://desk.invalid";
const DESK: Route = "/edit";

/**
 * Where to go after signing in: a page of the desk, with its query. Anything else, another site's address above all
 * (`//evil.example`, `/\evil.example`), is the desk itself.
 */
export function parseNextPath(text: string | undefined): Route {
  if (!text?.startsWith("/") || !URL.canParse(text, HERE)) return DESK;
  const { origin, pathname, search } = new URL(text, HERE);
  const isDesk = origin === HERE && (pathname === DESK || pathname.startsWith(`${DESK}/`));
  return isDesk ? (`${pathname}${search}` as Route) : DESK;
}

/** The sign-in page's address that leads back to a page of the desk. */
export function signInPath(next: string): Route {
  return `/edit/sign-in?next=${encodeURIComponent(next)}` as Route;
}
