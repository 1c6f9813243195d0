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

/** Who wants to hear when what the browser keeps may have changed. */
export interface StorageListeners {
  /** Calls `listener` when this tab's `tellAll` or another tab says so. Returns how to stop. */
  readonly onChange: (listener: () => void) => () => void;
  readonly tellAll: () => void;
}

/** Hears of other tabs as long as anybody listens. */
export function storageListeners(): StorageListeners {
  const listeners = new Set<() => void>();
  const tellAll = () => {
    for (const listener of listeners) listener();
  };
  /** A page that the browser had put aside was told of nothing meanwhile. */
  const hearOfReturn = ({ persisted }: PageTransitionEvent) => {
    if (persisted) tellAll();
  };
  const onChange = (listener: () => void) => {
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
  };
  return { onChange, tellAll };
}
