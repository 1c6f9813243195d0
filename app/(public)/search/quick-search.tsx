"use client";

import Link from "next/link";
import { type ComponentType, type MouseEvent, useEffect, useEffectEvent, useState } from "react";
import { asksForSearch } from "./search-keys.ts";

type Dialog = ComponentType<{ isOpen: boolean; onClose: () => void }>;

/**
 * The way to the search, on every page: a link to its page, and with scripts a dialog over the page one is on, opened by
 * the link, or by Ctrl K or ⌘K. What the dialog needs is loaded when it is wanted.
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
      <Link href="/search" prefetch={false} onClick={follow} aria-keyshortcuts="Control+K Meta+K">
        Search
      </Link>
      {Dialog ? <Dialog isOpen={isOpen} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
