"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

/** A form whose choices are the page's address: sent at each choice, so that what is seen has a permalink. */
export function LiveForm({ children }: { children: ReactNode }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  // The browser's own event, which comes once a text is done; React's comes with each letter.
  useEffect(() => {
    const node = form.current;
    // What the browser would not send, as half an entry, it names instead.
    const choose = () =>
      node?.reportValidity() && router.replace(addressOf(new FormData(node)) as Route, { scroll: false });
    node?.addEventListener("change", choose);
    return () => node?.removeEventListener("change", choose);
  }, [router]);
  return (
    <form ref={form} action="/embed" method="get" className="embed-options">
      {children}
    </form>
  );
}

/** The address of the choices made; what was left open is not in it. */
function addressOf(choices: FormData): string {
  const made = [...choices].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && value !== "" ? [[name, value]] : [],
  );
  return `/embed?${new URLSearchParams(made).toString()}`;
}
