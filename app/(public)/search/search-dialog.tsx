"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import "./search-dialog.css";
import { SearchBox } from "./search-box.tsx";

/** The search over the page one is on. Escape closes it and gives the focus back, as the browser's own dialogs do. */
export function SearchDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [client] = useState(() => new QueryClient());
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className="search-dialog" aria-label="Search" closedby="any" onClose={onClose}>
      {isOpen ? (
        <QueryClientProvider client={client}>
          <SearchBox onDone={() => dialog.current?.close()} />
        </QueryClientProvider>
      ) : null}
    </dialog>
  );
}
