"use client";

import { useActionState } from "react";
import { Field } from "#components/desk/field.tsx";
import { SelectField } from "#components/desk/select-field.tsx";
import { SubmitButton } from "#components/desk/submit-button.tsx";
import { UNEDITED } from "../../edit-state.ts";
import { FormNote } from "../../form-note.tsx";
import { answered } from "../../form-state.ts";
import { createFilmAction } from "../actions.ts";
import { FilmFields } from "../film-fields.tsx";

/** Puts a film on record; one that is named alike is pointed out before. */
export function NewFilmForm({ title }: { title: string }) {
  const [{ state }, send] = useActionState(createFilmAction, UNEDITED);
  const { typed, problems } = answered(state);
  const field = (name: string, was = "") => ({
    name,
    defaultValue: typed?.[name] ?? was,
    problem: problems?.[name],
    autoComplete: "off",
  });
  return (
    <form action={send} className="desk-form">
      <FilmFields typed={typed}>
        <Field {...field("title", title)} label="Title" required />
        <SelectField
          name="naming"
          label="The title is"
          defaultValue={typed?.["naming"] ?? "official"}
          options={[
            { value: "official", text: "Its official one" },
            { value: "working", text: "A working title" },
          ]}
        />
        <SelectField
          name="kind"
          label="What it is"
          defaultValue={typed?.["kind"] ?? "film"}
          options={[
            { value: "film", text: "A film" },
            { value: "slot", text: "A slot: a date held for a film without a name" },
          ]}
        />
        <Field {...field("franchise")} label="Franchise" hint="Where it is part of one." />
        <Field {...field("slug")} label="Address" hint="Left empty, it is made of the title." />
        {problems?.["isOther"] ? (
          <div className="field">
            <p className="problem" id="alike">
              {problems["isOther"]}
            </p>
            <label className="tick">
              <input type="checkbox" name="isOther" aria-describedby="alike" /> It is another film
            </label>
          </div>
        ) : null}
      </FilmFields>
      <FormNote state={state} />
      <SubmitButton primary>Put it on record</SubmitButton>
    </form>
  );
}
