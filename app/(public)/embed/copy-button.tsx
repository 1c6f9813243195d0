"use client";

import { useState } from "react";

/** Copies a text, and says that it did. Without scripts the text is there to be marked. */
export function CopyButton({ text, name }: { text: string; name: string }) {
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <p className="embed-copy">
      <button type="button" className="btn" aria-label={`Copy ${name}`} onClick={() => void copy()}>
        Copy
      </button>{" "}
      <output>{copied === text ? "Copied" : ""}</output>
    </p>
  );
}
