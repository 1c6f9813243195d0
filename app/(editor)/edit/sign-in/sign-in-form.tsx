"use client";

import { useActionState } from "react";
import { Field } from "#components/desk/field.tsx";
import { SubmitButton } from "#components/desk/submit-button.tsx";
import { FormNote } from "../form-note.tsx";
import { answered, UNSENT } from "../form-state.ts";
import { signInAction } from "./actions.ts";

export function SignInForm({ next }: { next: string }) {
  const [state, send] = useActionState(signInAction, UNSENT);
  const { typed } = answered(state);
  return (
    <form action={send} className="desk-form">
      <input type="hidden" name="next" value={next} />
      <Field
        label="Email address"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={typed?.["email"]}
        required
      />
      <Field label="Password" name="password" type="password" autoComplete="current-password" required />
      <FormNote state={state} />
      <SubmitButton primary>Sign in</SubmitButton>
    </form>
  );
}
