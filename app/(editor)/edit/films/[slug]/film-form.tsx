"use client";

import { type ReactNode, useActionState } from "react";
import { Field } from "#components/desk/field.tsx";
import { EditConflict } from "../../edit-conflict.tsx";
import { type EditState, UNEDITED } from "../../edit-state.ts";
import { FormNote } from "../../form-note.tsx";
import { answered } from "../../form-state.ts";
import { FilmFields } from "../film-fields.tsx";

/** A form that edits one thing of a film, as it stands. */
export interface SentFilmForm {
  readonly edit: EditState;
  readonly send: (form: FormData) => void;
  readonly typed: Readonly<Record<string, string>> | undefined;
  /** A field that begins with what was typed, or what was on record, and says what is wrong with it. */
  readonly field: (name: string, label: string, was?: string, hint?: string) => ReactNode;
}

/** What a form is told by its action, and how each of its fields is drawn. */
export function useFilmForm(action: (before: EditState, form: FormData) => Promise<EditState>): SentFilmForm {
  const [edit, send] = useActionState(action, UNEDITED);
  const { typed, problems } = answered(edit.state);
  const field: SentFilmForm["field"] = (name, label, was = "", hint = "") => (
    <Field
      name={name}
      label={label}
      hint={hint}
      defaultValue={typed?.[name] ?? was}
      problem={problems?.[name]}
      autoComplete="off"
    />
  );
  return { edit, send, typed, field };
}

/** The form itself: based on a version of the film, and in conflict where that is not the film's any more. */
export function FilmForm({
  form: { edit, send, typed },
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
    <form action={send} className="desk-form wide-form">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="version" value={edit.conflict?.version ?? version} />
      <FilmFields typed={typed}>{children}</FilmFields>
      <EditConflict conflict={edit.conflict} />
      <FormNote state={edit.state} />
      <div className="btns">{buttons}</div>
    </form>
  );
}
