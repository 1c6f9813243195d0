"use client";

import { useEffect } from "react";

const QUESTION = "Leave this page? What you typed is kept in this browser, and is not on record yet.";

/**
 * Asks before a page with unsaved work is left: by a link of this site, for another address, back or forward within it, or
 * by signing out (a form that is marked `data-leaves`).
 */
export function useLeaveGuard(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const guard = new AbortController();
    const { signal } = guard;
    // On the window, before React hears of it on the document, which is its root.
    const first = { capture: true, signal };
    globalThis.addEventListener("beforeunload", (event) => event.preventDefault(), { signal });
    globalThis.addEventListener("click", (event) => leaves(event) && ask(event), first);
    globalThis.addEventListener("submit", (event) => isLeavingForm(event.target) && ask(event), first);
    // Without this API, which browsers have had since 2026, only going back is not asked about; what was typed is kept.
    globalThis.navigation?.addEventListener("navigate", (event) => isWayBack(event) && ask(event), { signal });
    return () => guard.abort();
  }, [isUnsaved]);
}

function ask(event: Event): void {
  if (globalThis.confirm(QUESTION)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** True for a click that takes this page away: a link that opens elsewhere, or a place within the page, does not. */
function leaves(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.download !== "") return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return false;
  return link.pathname !== globalThis.location.pathname || link.search !== globalThis.location.search;
}

function isLeavingForm(target: EventTarget | null): boolean {
  return target instanceof HTMLFormElement && target.dataset["leaves"] !== undefined;
}

/** True for going back or forward to another page of this site, which unloads nothing; to another site, the browser asks. */
function isWayBack({ navigationType, destination, cancelable }: NavigateEvent): boolean {
  if (navigationType !== "traverse" || !destination.sameDocument || !cancelable) return false;
  const { pathname, search } = new URL(destination.url);
  return pathname !== globalThis.location.pathname || search !== globalThis.location.search;
}
