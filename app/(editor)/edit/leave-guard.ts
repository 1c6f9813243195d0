"use client";

import { useEffect } from "react";

const QUESTION = "Leave this page? What you typed is kept in this browser, and is not on record yet.";

/** Asks before a page with unsaved work is left, by a link of this site or for another address. */
export function useLeaveGuard(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      if (leaves(event) && !globalThis.confirm(QUESTION)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    globalThis.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      globalThis.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, [isUnsaved]);
}

/** True for a click that takes this page away: a link that opens elsewhere, or a place within the page, does not. */
function leaves(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.download !== "") return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return false;
  return link.pathname !== globalThis.location.pathname || link.search !== globalThis.location.search;
}
