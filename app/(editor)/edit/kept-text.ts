/** A form's text as it is kept, and whether the browser keeps it beyond this page. */
export interface Kept {
  readonly text: string | null;
  readonly isKept: boolean;
}

const listeners = new Set<() => void>();
/**
 * What this page read or wrote last, and what the browser had then, which is another text where it refused to keep this
 * one. As long as the browser has the same, so has the form: the same object, as `useSyncExternalStore` asks.
 */
const known = new Map<string, { readonly kept: Kept; readonly stored: string | null }>();

/** Calls `listener` when a kept text may have changed, in this tab or in another. Returns how to stop. */
export function onKeptChange(listener: () => void): () => void {
  if (listeners.size === 0) {
    globalThis.addEventListener("storage", tellAll);
    globalThis.addEventListener("pageshow", hearOfReturn);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    globalThis.removeEventListener("storage", tellAll);
    globalThis.removeEventListener("pageshow", hearOfReturn);
  };
}

/** A page that the browser had put aside was told of nothing meanwhile. */
function hearOfReturn({ persisted }: PageTransitionEvent): void {
  if (persisted) tellAll();
}

function tellAll(): void {
  for (const listener of listeners) listener();
}

/**
 * The text that is kept under a name by now: what any tab wrote last. The browser is asked each time, since what was
 * remembered from one `storage` event to the next is wrong wherever one was missed, as by a page without a form.
 */
export function readKept(name: string): Kept {
  const stored = readStorage(name);
  const before = known.get(name);
  if (before?.stored === stored) return before.kept;
  const kept = { text: stored, isKept: true };
  known.set(name, { kept, stored });
  return kept;
}

/** Keeps a text, or forgets it, and tells every form of this page; one that the browser refuses is kept here alone. */
export function writeKept(name: string, text: string | null): void {
  const isKept = writeStorage(name, text);
  known.set(name, { kept: { text, isKept }, stored: readStorage(name) });
  tellAll();
}

/** A text that the browser keeps under a name; null where there is none, or the browser keeps nothing. */
export function readStorage(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text in the browser, or forgets it; false where the browser refuses. */
export function writeStorage(name: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
