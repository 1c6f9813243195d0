import { Field } from "#components/desk/field.tsx";
import type { Answered } from "./form-state.ts";

/** A field of a form that was answered: with what was typed into it, or else what it `was`, and what is wrong with that. */
export function AnsweredField({
  answer: { typed, problems },
  name,
  label,
  was = "",
  hint = "",
}: {
  answer: Answered;
  name: string;
  label: string;
  was?: string | undefined;
  hint?: string;
}) {
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      defaultValue={typed?.[name] ?? was}
      problem={problems?.[name]}
      autoComplete="off"
    />
  );
}
