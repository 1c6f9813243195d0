"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { SavedNote } from "#components/desk/saved-note.tsx";
import { type AnnouncementDraft, isBlankDraft } from "#domain/announcement-draft/draft.ts";
import { readAnnouncedOn, readDraft } from "#domain/announcement-draft/read-draft.ts";
import { counted } from "#domain/number-words.ts";
import { useDraft } from "../../draft.ts";
import { useLeaveGuard } from "../../leave-guard.ts";
import type { ComposerChoices } from "../choices.ts";
import { draftSchema } from "../schema.ts";
import { AnnouncementFields } from "./announcement-fields.tsx";
import { LineList } from "./line-list.tsx";
import { type Problems, toProblems } from "./problems.ts";
import { SourceList } from "./source-list.tsx";
import { type Sent, useSaving } from "./use-saving.ts";

export function ComposerForm({
  choices,
  draftKey,
  empty,
}: {
  choices: ComposerChoices;
  draftKey: string;
  empty: AnnouncementDraft;
}) {
  const kept = useDraft(draftKey, { empty, parse: parseDraft });
  const { draft, change } = kept;
  const { save, next, says, isTried, isSending, refused } = useSaving(kept, choices);
  const isBlank = draft === empty || isBlankDraft(draft);
  useLeaveGuard(!isBlank && !isSending);
  const read = readDraft(draft, choices);
  const problems = toProblems(isTried && !read.ok ? read.problems : [], refused?.problems ?? []);
  const announcedOn = readAnnouncedOn(draft.announcedOn, choices);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => saveOnControlEnter(form.current), []);
  if (says && "saved" in says && isBlank) return <OnRecord saved={says.saved} onNext={next} />;
  return (
    <form
      className="composer"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <AnnouncementFields
        draft={draft}
        change={change}
        choices={choices}
        problems={problems}
        announcedOn={announcedOn}
      />
      <SourceList draft={draft} change={change} problems={problems} />
      <LineList
        draft={draft}
        change={change}
        choices={choices}
        problems={problems}
        conflicts={refused?.conflicts ?? []}
        announcedOn={announcedOn.ok ? announcedOn.value : null}
      />
      <div className="save-bar">
        <button className="btn primary" type="submit" disabled={isSending}>
          {isSending ? "Saving…" : "Put on record"}
        </button>
        <output>
          <SayState
            says={says}
            problems={problems}
            isKept={kept.isKept}
            isBlank={isBlank}
            lines={read.ok ? read.announcement.lines.length : null}
          />
        </output>
      </div>
    </form>
  );
}

function OnRecord({ saved, onNext }: { saved: Saved; onNext: () => void }) {
  return (
    <SavedNote
      says="The announcement and all its lines are saved, and every page shows them from now on."
      next="Next announcement"
      onNext={onNext}
    >
      <a className="btn" href={`/edit/announcements/${saved.slug}`}>
        See it
      </a>
      <a className="btn" href={`/edit/changesets/${saved.changesetId}`}>
        What it changed, and undo
      </a>
    </SavedNote>
  );
}

interface Saved {
  readonly slug: string;
  readonly changesetId: number;
}

function parseDraft(kept: unknown): AnnouncementDraft | undefined {
  const read = draftSchema.safeParse(kept);
  return read.success ? read.data : undefined;
}

/** Enter alone sends nothing, since it is pressed in every field; with Control or Command it saves, from anywhere. */
function saveOnControlEnter(form: HTMLFormElement | null): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    const saves = event.ctrlKey || event.metaKey;
    if (saves || event.target instanceof HTMLInputElement) event.preventDefault();
    if (saves) form?.requestSubmit();
  };
  form?.addEventListener("keydown", onKey);
  return () => form?.removeEventListener("keydown", onKey);
}

/** Where the form stands: what was refused and why, or that it is kept. */
function SayState({
  says,
  problems,
  isKept,
  isBlank,
  lines,
}: {
  says: Sent | undefined;
  problems: Problems;
  isKept: boolean;
  isBlank: boolean;
  lines: number | null;
}) {
  if (says && "saved" in says) return "On record. What you typed since is still here.";
  if (says && "failed" in says) return "The server could not be reached. What you typed is kept here: try again.";
  if (says && "refused" in says) {
    if (says.refused === "forbidden") return "You may not put anything on record. What you typed is kept here.";
    return (
      <>
        You are signed out. What you typed is kept here:{" "}
        <Link href={{ pathname: "/edit/sign-in", query: { next: "/edit/announcements/new" } }}>sign in again</Link>.
      </>
    );
  }
  const form = problems.get("form") ?? problems.get("lines");
  if (form) return form;
  if (problems.size > 0) return `${counted(problems.size, "field")} to mend first.`;
  if (isBlank) return null;
  const ready = lines === null ? "" : `${counted(lines, "line")}. `;
  return `${ready}${isKept ? "Kept in this browser as you type." : "This browser keeps nothing: do not close the page."}`;
}
