"use client";

import { useState } from "react";

/**
 * Copies a text, and says that it did. Where the browser does not let it, over plain HTTP or without leave, it says so, and
 * marks the text in its field `field` for the reader to copy. Without scripts the text is there to be marked.
 */
export function CopyButton({ text, name, field }: { text: string; name: string; field: string }) {
  const [tried, setTried] = useState<{ readonly text: string; readonly says: string }>();
  const copy = async () => {
    const isCopied = await copyText(text);
    setTried({ text, says: isCopied ? "Copied" : "It could not be copied: it is selected, for you to copy." });
    if (!isCopied) selectIn(field);
  };
  return (
    <p className="embed-copy">
      <button type="button" className="btn" aria-label={`Copy ${name}`} onClick={() => void copy()}>
        Copy
      </button>{" "}
      <output>{tried?.text === text ? tried.says : ""}</output>
    </p>
  );
}

/** False where the browser refuses; over plain HTTP it has no clipboard to ask. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function selectIn(field: string): void {
  const node = document.getElementById(field);
  if (!(node instanceof HTMLTextAreaElement)) return;
  node.focus();
  node.select();
}
