"use client";

import Link from "next/link";
import { type ComponentType, type MouseEvent, useEffect, useEffectEvent, useState } from "react";
import "./quick-search.css";

type Dialog = ComponentType<{ isOpen: boolean; onClose: () => void }>;

/**
 * The way to the search, on every page: a link to its page, and with scripts a dialog over the page one is on, opened by
 * the link, by Ctrl K or ⌘K, or by "/" where nothing is being typed. What the dialog needs is loaded when it is wanted.
 */
export function QuickSearch() {
  const [Dialog, setDialog] = useState<Dialog>();
  const [isOpen, setOpen] = useState(false);
  const openDialog = async () => {
    try {
      const { SearchDialog } = await import("./search-dialog.tsx");
      setDialog(() => SearchDialog);
      setOpen(true);
    } catch {
      // What could not be loaded is not needed on the search's own page.
      location.assign("/search");
    }
  };
  const openByKey = useEffectEvent((event: KeyboardEvent) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    void openDialog();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => openByKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void openDialog();
  };

  return (
    <div className="quick-search">
      <Link href="/search" prefetch={false} onClick={follow} aria-keyshortcuts="Control+K Meta+K /">
        Search <kbd aria-hidden="true">/</kbd>
      </Link>
      {Dialog ? <Dialog isOpen={isOpen} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function asksForSearch(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (event.defaultPrevented || event.isComposing || altKey) return false;
  if (key.toLowerCase() === "k") return ctrlKey !== metaKey && !shiftKey;
  return key === "/" && !ctrlKey && !metaKey && !isTyping(target);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
