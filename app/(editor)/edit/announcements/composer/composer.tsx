"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { type AnnouncementDraft, emptyDraft } from "#domain/announcement-draft/draft.ts";
import type { ComposerChoices } from "../choices.ts";
import { ComposerForm } from "./composer-form.tsx";

/** What the form begins with where nothing was typed before. */
export type DraftStart = Partial<AnnouncementDraft>;

/**
 * The composer: one announcement with many lines, kept in the browser while it is written, checked as it is typed, and
 * saved whole or not at all.
 */
export function Composer({
  choices,
  draftKey,
  start = {},
}: {
  choices: ComposerChoices;
  draftKey: string;
  start?: DraftStart;
}) {
  const [client] = useState(() => new QueryClient());
  const [empty] = useState(() => ({ ...emptyDraft("first"), ...start }));
  return (
    <QueryClientProvider client={client}>
      <ComposerForm choices={choices} draftKey={draftKey} empty={empty} />
    </QueryClientProvider>
  );
}
