"use client";

import { useActionState } from "react";
import { EditButtons } from "../edit-buttons.tsx";
import { EditConflict } from "../edit-conflict.tsx";
import { UNEDITED } from "../edit-state.ts";
import { answered } from "../form-state.ts";
import { AnsweredField } from "../answered-field.tsx";
import { KeptForm } from "../kept-form.tsx";
import { correctSourceAction } from "./actions.ts";

/** A page on record, and what an editor typed of it elsewhere. */
export interface ShownSource {
  readonly url: string;
  readonly publisher: string;
  /** EDTF text; empty where the page bears no day. */
  readonly publishedOn: string;
}

/** Corrects a page on record: every line that cites it is shown so from then on. */
export function SourceForm({ source, start }: { source: ShownSource; start: Omit<ShownSource, "url"> }) {
  const [edit, send, isPending] = useActionState(correctSourceAction, UNEDITED);
  const answer = answered(edit.state);
  const field = (name: "publisher" | "publishedOn" | "why", label: string, was: string, hint: string) => (
    <AnsweredField {...{ answer, name, label, was, hint }} />
  );
  const keptAs = `source:${source.url}`;
  return (
    <KeptForm
      keptAs={keptAs}
      edit={edit}
      action={send}
      className="desk-form wide-form"
      key={JSON.stringify(answer.typed)}
    >
      <input type="hidden" name="url" value={source.url} />
      <input type="hidden" name="wasPublisher" value={source.publisher} />
      <input type="hidden" name="wasPublishedOn" value={source.publishedOn} />
      {field("publisher", "Publisher", start.publisher, "")}
      {field(
        "publishedOn",
        "Published on",
        start.publishedOn,
        "A day, month or year; empty where the page bears none.",
      )}
      {field("why", "What was wrong with it", "", "Every reader sees it in the record history.")}
      <EditConflict conflict={edit.conflict} keptAs={keptAs} />
      <EditButtons edit={edit} isPending={isPending} verb="Correct it" />
    </KeptForm>
  );
}
