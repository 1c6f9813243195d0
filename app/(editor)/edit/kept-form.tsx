"use client";

import { type ComponentProps, useEffect, useRef, useState } from "react";
import { readStorage, writeStorage } from "#components/ui/browser-storage.ts";
import { type EditState, UNEDITED } from "./edit-state.ts";
import { useLeaveGuard } from "./leave-guard.ts";

type Typed = Readonly<Record<string, string>>;

/**
 * A form whose fields are kept in this browser from the first key until it is done: through a closed tab, an ended
 * session, a server that is away. With them is kept the version they were typed on, so that an edit by somebody else
 * meanwhile is found out, and not written over.
 */
export function KeptForm({ keptAs, edit, ...form }: ComponentProps<"form"> & { keptAs: string; edit: EditState }) {
  const name = nameOf(keptAs);
  const isDone = edit.changesetId !== undefined;
  const ref = useRef<HTMLFormElement>(null);
  const [isUnsaved, setUnsaved] = useState(edit !== UNEDITED && !isDone);
  useEffect(() => {
    if (!ref.current) return;
    if (isDone) writeStorage(name, null);
    // What was answered is the newest: the fields have what was sent, and in a conflict the version that was shown.
    else if (edit !== UNEDITED) writeStorage(name, JSON.stringify(typedIn(ref.current)));
    else if (restore(ref.current, readStorage(name))) setUnsaved(true);
  }, [name, edit, isDone]);
  useLeaveGuard(isUnsaved && !isDone);
  return (
    <form
      {...form}
      ref={ref}
      onInput={({ currentTarget }) => {
        setUnsaved(true);
        writeStorage(name, JSON.stringify(typedIn(currentTarget)));
      }}
    />
  );
}

/** Forgets what was typed into a form: it begins anew with what is on record. */
export function forgetKept(keptAs: string): void {
  writeStorage(nameOf(keptAs), null);
}

function nameOf(keptAs: string): string {
  return `slateline:form:${keptAs}`;
}

/** Every field but passwords and files; a box that is not ticked is empty, so that it is unticked again. */
function typedIn(form: HTMLFormElement): Typed {
  const fields = [...form.elements].flatMap((field) => (isKept(field) ? [[field.name, valueOf(field)] as const] : []));
  return Object.fromEntries(fields);
}

/** Puts kept texts back into the fields of their names; true where there were any. */
function restore(form: HTMLFormElement, kept: string | null): boolean {
  const typed = parse(kept);
  if (!typed) return false;
  for (const field of form.elements) {
    const value = isKept(field) ? typed[field.name] : undefined;
    if (!isKept(field) || value === undefined) continue;
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value !== "";
    else field.value = value;
  }
  return true;
}

function parse(kept: string | null): Typed | undefined {
  if (kept === null) return undefined;
  try {
    const typed: unknown = JSON.parse(kept);
    if (typeof typed !== "object" || typed === null) return undefined;
    return Object.fromEntries(
      Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch {
    return undefined;
  }
}

type Kept = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isKept(field: Element): field is Kept {
  if (field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement) return field.name !== "";
  return field instanceof HTMLInputElement && field.name !== "" && !["password", "file", "radio"].includes(field.type);
}

function valueOf(field: Kept): string {
  if (field instanceof HTMLInputElement && field.type === "checkbox") return field.checked ? "on" : "";
  return field.value;
}
