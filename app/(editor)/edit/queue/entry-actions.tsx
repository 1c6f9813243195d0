"use client";

import Link from "next/link";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { Field } from "#components/desk/field.tsx";
import { SubmitButton } from "#components/desk/submit-button.tsx";
import type { QueueKind } from "#db/vocabulary.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";
import { FormNote } from "../form-note.tsx";
import { answered } from "../form-state.ts";
import { leaveEntryAction, putBackAction, recordOpeningAction } from "./actions.ts";
import { type EntryState, UNSETTLED } from "./entry-state.ts";

/** What the forms of an entry send back. */
export interface SettledSubject {
  readonly kind: QueueKind;
  readonly subjectId: number;
  readonly version: number;
  readonly film: string;
  readonly region: string;
  readonly type: ReleaseType;
  readonly variant: string;
  readonly releaseVersion: number;
  /** The day to begin with, where the date is one; null where it opened on a day nobody has named yet. */
  readonly day: string | null;
}

/** The ways to settle an entry where it stands. The page is not drawn anew: what was done, and its undoing, stay there. */
export function EntryActions({ subject, links }: { subject: SettledSubject; links: ReactNode }) {
  const [left, leave] = useActionState(leaveEntryAction, UNSETTLED);
  const [opened, open] = useActionState(recordOpeningAction, UNSETTLED);
  if (left.changesetId !== undefined)
    return (
      <SettledNote state={left}>
        <PutBackForm changesetId={left.changesetId} />
      </SettledNote>
    );
  if (opened.changesetId !== undefined)
    return (
      <SettledNote state={opened}>
        <Link className="btn" href={{ pathname: `/edit/changesets/${opened.changesetId}` }}>
          What it changed, and undo
        </Link>
      </SettledNote>
    );
  const group = `${subject.kind}-${subject.subjectId}`;
  return (
    <div className="entry-actions">
      {subject.kind === "passed" ? (
        <details name={group}>
          <summary>It opened</summary>
          <OpeningForm subject={subject} state={opened} send={open} />
        </details>
      ) : null}
      {links}
      <details name={group}>
        <summary>Leave it</summary>
        <LeavingForm subject={subject} state={left} send={leave} />
      </details>
    </div>
  );
}

interface FormProps {
  readonly subject: SettledSubject;
  readonly state: EntryState;
  readonly send: (form: FormData) => void;
}

function OpeningForm({ subject, state, send }: FormProps) {
  const { problems, typed } = answered(state);
  const { film, region, type, variant, releaseVersion, day } = subject;
  return (
    <form action={send} className="desk-form">
      <Hidden values={{ film, region, type, variant, releaseVersion }} />
      <Field
        label="Day it opened"
        name="day"
        defaultValue={typed?.["day"] ?? day ?? ""}
        problem={problems?.["day"]}
        required
      />
      <Field
        label="Page that says so"
        name="url"
        inputMode="url"
        defaultValue={typed?.["url"] ?? ""}
        problem={problems?.["url"]}
        required
      />
      <Field
        label="Publisher"
        name="publisher"
        hint="Left empty, it is taken from the address"
        defaultValue={typed?.["publisher"] ?? ""}
        problem={problems?.["publisher"]}
      />
      <FormNote state={state} />
      <SubmitButton primary>Put the opening on record</SubmitButton>
    </form>
  );
}

function LeavingForm({ subject: { kind, subjectId, version }, state, send }: FormProps) {
  const { problems, typed } = answered(state);
  return (
    <form action={send} className="desk-form">
      <Hidden values={{ kind, subjectId, version }} />
      <Field
        label="Why it can be left"
        name="reason"
        hint="It is back as soon as what it rests on changes"
        defaultValue={typed?.["reason"] ?? ""}
        problem={problems?.["reason"]}
        required
      />
      <FormNote state={state} />
      <SubmitButton primary>Leave it as it is</SubmitButton>
    </form>
  );
}

/** Takes the focus, which the form that was sent has taken with it. */
function SettledNote({ state, children }: { state: EntryState; children: ReactNode }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div className="entry-settled" ref={note} tabIndex={-1}>
      <FormNote state={state} />
      {children}
    </div>
  );
}

/** Undoes a settlement, wherever it is listed. */
export function PutBackForm({ changesetId }: { changesetId: number }) {
  const [state, send] = useActionState(putBackAction, UNSETTLED);
  if (answered(state).done) return <FormNote state={state} />;
  return (
    <form action={send} className="put-back">
      <Hidden values={{ changesetId }} />
      <FormNote state={state} />
      <SubmitButton>Put back in the queue</SubmitButton>
    </form>
  );
}

function Hidden({ values }: { values: Readonly<Record<string, string | number>> }) {
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
