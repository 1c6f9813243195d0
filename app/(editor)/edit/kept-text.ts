import { readStorage, storageListeners, writeStorage } from "#components/ui/browser-storage.ts";

/** A form's text as it is kept, and whether the browser keeps it beyond this page. */
export interface Kept {
  readonly text: string | null;
  readonly isKept: boolean;
}

const { onChange, tellAll } = storageListeners();

/** Calls `listener` when a kept text may have changed, in this tab or in another. Returns how to stop. */
export const onKeptChange = onChange;

/**
 * What this page read or wrote last, and what the browser had then, which is another text where it refused to keep this
 * one. As long as the browser has the same, so has the form: the same object, as `useSyncExternalStore` asks.
 */
const known = new Map<string, { readonly kept: Kept; readonly stored: string | null }>();

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
