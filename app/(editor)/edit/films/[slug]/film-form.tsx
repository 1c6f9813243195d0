"use client";

import { type ReactNode, useActionState } from "react";
import { Field } from "#components/desk/field.tsx";
import { EditConflict } from "../../edit-conflict.tsx";
import { type EditState, UNEDITED } from "../../edit-state.ts";
import { FormNote } from "../../form-note.tsx";
import { answered } from "../../form-state.ts";
import { KeptForm } from "../../kept-form.tsx";
import { FilmFields } from "../film-fields.tsx";

/** A form that edits one thing of a film, as it stands. */
export interface SentFilmForm {
  /** Names the form among those of its film, under which what is typed into it is kept. */
  readonly name: string;
  readonly edit: EditState;
  readonly send: (form: FormData) => void;
  readonly typed: Readonly<Record<string, string>> | undefined;
  /** A field that begins with what was typed, or what was on record, and says what is wrong with it. */
  readonly field: (name: string, label: string, was?: string, hint?: string) => ReactNode;
}

/** What a form is told by its action, and how each of its fields is drawn. */
export function useFilmForm(
  name: string,
  action: (before: EditState, form: FormData) => Promise<EditState>,
): SentFilmForm {
  const [edit, send] = useActionState(action, UNEDITED);
  const { typed, problems } = answered(edit.state);
  const field: SentFilmForm["field"] = (fieldName, label, was = "", hint = "") => (
    <Field
      name={fieldName}
      label={label}
      hint={hint}
      defaultValue={typed?.[fieldName] ?? was}
      problem={problems?.[fieldName]}
      autoComplete="off"
    />
  );
  return { name, edit, send, typed, field };
}

/** The form itself: based on a version of the film, and in conflict where that is not the film's any more. */
export function FilmForm({
  form: { name, edit, send, typed },
  film: { slug, version },
  buttons,
  children,
}: {
  form: SentFilmForm;
  film: { readonly slug: string; readonly version: number };
  buttons: ReactNode;
  children: ReactNode;
}) {
  return (
    <KeptForm keptAs={`film:${slug}:${name}`} edit={edit} action={send} className="desk-form wide-form">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="version" value={edit.conflict?.version ?? version} />
      <FilmFields typed={typed}>{children}</FilmFields>
      <EditConflict conflict={edit.conflict} keptAs={`film:${slug}:${name}`} />
      <FormNote state={edit.state} />
      <div className="btns">{buttons}</div>
    </KeptForm>
  );
}
