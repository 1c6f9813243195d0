"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";

/** Sends the form it stands in, once: while the answer is on its way it takes no second press, and says so. */
export function SubmitButton({ primary = false, children }: { primary?: boolean; children: ReactNode }) {
  const { pending } = useFormStatus();
  return (
    <button className={primary ? "btn primary" : "btn"} type="submit" aria-disabled={pending} disabled={pending}>
      {children}
    </button>
  );
}
