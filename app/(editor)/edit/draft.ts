"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { type Kept, onKeptChange, readKept, writeKept } from "./kept-text.ts";

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
    onKeptChange,
    () => readKept(name),
    () => UNASKED,
  );
  const draft = useMemo(() => draftIn(kept.text, parse) ?? empty, [kept.text, parse, empty]);
  const change = useCallback(
    (edit: (draft: Draft) => Draft) => {
      const before = draftIn(readKept(name).text, parse) ?? empty;
      writeKept(name, JSON.stringify(edit(before)));
    },
    [name, parse, empty],
  );
  const clear = useCallback(
    (saved: Draft) => {
      if (readKept(name).text === JSON.stringify(saved)) writeKept(name, null);
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
