"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";

/** A form's text as it is kept, and whether the browser keeps it beyond this page. */
interface Kept {
  readonly text: string | null;
  readonly isKept: boolean;
}

const listeners = new Set<() => void>();
/** What this page wrote last: read from here, since a browser may refuse to keep it, or have no room left. */
const written = new Map<string, Kept>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const onStorage = ({ key }: StorageEvent) => {
    if (key !== null) written.delete(key);
    else written.clear();
    listener();
  };
  globalThis.addEventListener("storage", onStorage);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener("storage", onStorage);
  };
}

function read(key: string): Kept {
  const kept = written.get(key);
  if (kept) return kept;
  const fresh = { text: readStorage(key), isKept: true };
  written.set(key, fresh);
  return fresh;
}

/** A text that the browser keeps under a name; null where there is none, or the browser keeps nothing. */
export function readStorage(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string | null): void {
  written.set(key, { text, isKept: writeStorage(key, text) });
  for (const listener of listeners) listener();
}

/** Keeps a text in the browser, or forgets it; false where the browser refuses. */
export function writeStorage(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** A form that outlives its page. */
export interface KeptDraft<Draft> {
  readonly draft: Draft;
  /** False before the browser has been asked, and where it refuses to keep anything. */
  readonly isKept: boolean;
  readonly change: (edit: (draft: Draft) => Draft) => void;
  /** Forgets what was saved: the form is empty again, unless something was typed since. */
  readonly clear: (saved: Draft) => void;
}

/**
 * Keeps what is typed into a form in this browser, at every key: through a closed tab, a lost connection, a restart of
 * the server and the end of the session. All tabs with the same form show the same. `parse` answers undefined for what
 * is none, such as a form of an earlier version. Not on the server: what is half said is nobody's business but the
 * editor's.
 */
export function useDraft<Draft>(
  key: string,
  { empty, parse }: { empty: Draft; parse: (kept: unknown) => Draft | undefined },
): KeptDraft<Draft> {
  const name = `slateline:draft:${key}`;
  const kept = useSyncExternalStore(
    subscribe,
    () => read(name),
    () => UNASKED,
  );
  const draft = useMemo(() => draftIn(kept.text, parse) ?? empty, [kept.text, parse, empty]);
  const change = useCallback(
    (edit: (draft: Draft) => Draft) => {
      const before = draftIn(read(name).text, parse) ?? empty;
      write(name, JSON.stringify(edit(before)));
    },
    [name, parse, empty],
  );
  const clear = useCallback(
    (saved: Draft) => {
      if (read(name).text === JSON.stringify(saved)) write(name, null);
    },
    [name],
  );
  return { draft, isKept: kept.isKept, change, clear };
}

const UNASKED: Kept = { text: null, isKept: false };

function draftIn<Draft>(text: string | null, parse: (kept: unknown) => Draft | undefined): Draft | undefined {
  if (text === null) return undefined;
  try {
    return parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
