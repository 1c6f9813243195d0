"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AnnouncementDraft } from "#domain/announcement-draft/draft.ts";
import { readDraft } from "#domain/announcement-draft/read-draft.ts";
import { filmLedgersQuery } from "../../data/queries.ts";
import type { KeptDraft } from "../../draft.ts";
import { recordAnnouncementAction, type SaveAnswer } from "../actions.ts";
import type { ComposerChoices } from "../choices.ts";
import { withBasis } from "./basis.ts";
import { fieldId } from "./problems.ts";

/** What became of a form that was sent; `failed` where no answer came. */
export type Sent = SaveAnswer | { readonly failed: true };

/** Sends a form and remembers the answer, for as long as the form is what was sent. */
export function useSaving({ draft, change, clear }: KeptDraft<AnnouncementDraft>, choices: ComposerChoices) {
  const client = useQueryClient();
  const [answer, setAnswer] = useState<{ readonly to: string; readonly says: Sent }>();
  const [isTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);

  const save = async (): Promise<void> => {
    setTried(true);
    const read = readDraft(draft, choices);
    if (isSending) return;
    if (!read.ok) {
      showFirst(read.problems);
      return;
    }
    setSending(true);
    const based = withBasis(draft, (slug) => client.getQueryData(filmLedgersQuery(slug).queryKey));
    change(() => based);
    const says: Sent = await recordAnnouncementAction(based).catch(() => ({ failed: true }));
    setSending(false);
    setAnswer({ to: JSON.stringify(based), says });
    if ("saved" in says) {
      clear(based);
      setTried(false);
    }
    if ("saved" in says || "problems" in says) await client.invalidateQueries();
    if ("problems" in says) showFirst(says.problems);
  };

  const says = answer?.says;
  const isOfDraft = answer?.to === JSON.stringify(draft);
  const refused = isOfDraft && says && "problems" in says ? says : undefined;
  return { save, next: () => setAnswer(undefined), says, isTried, isSending, refused };
}

/** Takes the editor to the first field with a problem. */
function showFirst(problems: readonly { readonly field: string }[]): void {
  const [first] = problems;
  if (first) requestAnimationFrame(() => document.getElementById(fieldId(first.field))?.focus());
}
