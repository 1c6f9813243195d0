"use client";

const SHOWN = "slateline:shown";

/** Tells what the browser draws by itself that the reader wants the page as it is by now. */
export function announceShown(): void {
  window.dispatchEvent(new Event(SHOWN));
}

/** Calls `listener` when the page is to be shown as it is by now. Returns how to stop. */
export function onShown(listener: () => void): () => void {
  window.addEventListener(SHOWN, listener);
  return () => window.removeEventListener(SHOWN, listener);
}
