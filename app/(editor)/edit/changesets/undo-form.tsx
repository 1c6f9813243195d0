"use client";

import { useActionState } from "react";
import { Field } from "#components/desk/field.tsx";
import { EditButtons } from "../edit-buttons.tsx";
import { UNEDITED } from "../edit-state.ts";
import { answered } from "../form-state.ts";
import { KeptForm } from "../kept-form.tsx";
import { undoAction } from "./actions.ts";

/** Asks why, shows what undoing would change, and undoes. */
export function UndoForm({ id }: { id: number }) {
  const [edit, send, isPending] = useActionState(undoAction, UNEDITED);
  const { typed, problems } = answered(edit.state);
  return (
    <KeptForm keptAs={`undo:${id}`} edit={edit} action={send} className="desk-form" key={JSON.stringify(typed)}>
      <input type="hidden" name="id" value={id} />
      <Field
        name="reason"
        label="Why it is undone"
        defaultValue={typed?.["reason"]}
        problem={problems?.["reason"]}
        autoComplete="off"
      />
      <EditButtons edit={edit} isPending={isPending} verb="Undo it all" />
    </KeptForm>
  );
}
