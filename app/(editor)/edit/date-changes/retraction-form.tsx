"use client";

import { useActionState } from "react";
import { Field } from "#components/desk/field.tsx";
import { EditConflict } from "../edit-conflict.tsx";
import { KeptForm } from "../kept-form.tsx";
import { UNEDITED } from "../edit-state.ts";
import { answered } from "../form-state.ts";
import { restoreAction, retractAction } from "./actions.ts";
import { EditButtons } from "../edit-buttons.tsx";

/** Takes a line out of its history, or puts a retracted one back; both with a reason. */
export function RetractionForm({ id, version, isRetracted }: { id: number; version: number; isRetracted: boolean }) {
  const [edit, send, isPending] = useActionState(isRetracted ? restoreAction : retractAction, UNEDITED);
  const { typed, problems } = answered(edit.state);
  return (
    <KeptForm keptAs={`retraction:${id}`} edit={edit} action={send} className="desk-form" key={JSON.stringify(typed)}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={edit.conflict?.version ?? version} />
      <Field
        name="why"
        label={isRetracted ? "Why it stands after all" : "Why it should not be on record"}
        hint="Every reader sees it in the film’s record history."
        defaultValue={typed?.["why"]}
        problem={problems?.["why"]}
        autoComplete="off"
      />
      <EditConflict conflict={edit.conflict} keptAs={`retraction:${id}`} />
      <EditButtons edit={edit} isPending={isPending} verb={isRetracted ? "Restore it" : "Retract it"} />
    </KeptForm>
  );
}
