"use client";

import type { Route } from "next";
import { useRouter, useSearchParams } from "next/navigation";
import { type ReactNode, type RefObject, useCallback, useEffect, useRef } from "react";

/** A form whose choices are the page's address: sent at each choice, so that what is seen has a permalink. */
export function LiveForm({ children }: { children: ReactNode }) {
  const router = useRouter();
  const address = useSearchParams().toString();
  const form = useRef<HTMLFormElement>(null);
  /** The addresses that are on their way, the one it begins with among them. */
  const sent = useRef<readonly string[]>([address]);
  const send = useCallback(() => {
    // What the browser would not send, as half an entry, it names instead.
    if (!form.current?.reportValidity()) return;
    const wanted = addressOf(new FormData(form.current));
    if (wanted === (sent.current.at(-1) ?? address)) return;
    sent.current = [...sent.current, wanted];
    router.replace(`/embed?${wanted}` as Route, { scroll: false });
  }, [router, address]);
  const typedDay = useRef<HTMLInputElement>(null);
  useEffect(() => listen(form.current, typedDay, send), [send]);
  useEffect(() => {
    const place = sent.current.indexOf(address);
    sent.current = sent.current.slice(place + 1);
    // What this form sent is in its fields already, or what was typed since.
    if (place === -1) fill(form.current, new URLSearchParams(address));
  }, [address]);
  return (
    <form ref={form} action="/embed" method="get" className="embed-options">
      {children}
    </form>
  );
}

/**
 * Sends each choice once it is made; answers what ends that. `typedDay` is the field of a day while it is typed into, which
 * outlasts what is ended: an address may arrive meanwhile. A day is one at each digit of its year, 0002-05-01; it is meant
 * once it is left.
 */
function listen(
  form: HTMLFormElement | null,
  typedDay: RefObject<HTMLInputElement | null>,
  send: () => void,
): () => void {
  const ended = new AbortController();
  const on = (type: string, hear: (event: Event) => void) =>
    form?.addEventListener(type, hear, { signal: ended.signal });
  on("keydown", ({ target }) => {
    typedDay.current = target instanceof HTMLInputElement && target.type === "date" ? target : null;
  });
  on("focusout", () => {
    const isSent = typedDay.current?.validity.valid;
    typedDay.current = null;
    if (isSent) send();
  });
  // The browser's own event, which comes once a text is done; React's comes with each letter.
  on("change", ({ target }) => target !== typedDay.current && send());
  on("submit", (event) => {
    event.preventDefault();
    send();
  });
  return () => ended.abort();
}

/** The query of the choices made; what was left open is not in it. */
function addressOf(choices: FormData): string {
  const made = [...choices].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && value !== "" ? [[name, value]] : [],
  );
  return new URLSearchParams(made).toString();
}

/** Sets the choices of an address in place: fields made anew would lose the focus. */
function fill(form: HTMLFormElement | null, address: URLSearchParams): void {
  for (const field of form?.elements ?? [])
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = address.get(field.name) ?? "";
}
