"use client";

import { useActionState } from "react";
import { Field } from "#components/desk/field.tsx";
import { SubmitButton } from "#components/desk/submit-button.tsx";
import { FormNote } from "../form-note.tsx";
import { answered, UNSENT } from "../form-state.ts";
import { NewPasswordField } from "../new-password-field.tsx";
import { setUpAction } from "./actions.ts";

/** `email` is that of an invited editor; the first of all types theirs. */
export function SetUpForm({ token, email, name }: { token: string; email: string | null; name: string }) {
  const [state, send] = useActionState(setUpAction, UNSENT);
  const { typed, problems } = answered(state);
  return (
    <form action={send} className="desk-form">
      <input type="hidden" name="token" value={token} />
      {email === null ? (
        <Field
          label="Email address"
          name="email"
          type="email"
          autoComplete="username"
          hint="What you sign in by. Nothing is ever mailed to it."
          defaultValue={typed?.["email"]}
          problem={problems?.["email"]}
          required
        />
      ) : (
        <input type="text" className="vh" autoComplete="username" value={email} readOnly tabIndex={-1} aria-hidden />
      )}
      <Field
        label="Your name"
        name="name"
        autoComplete="name"
        hint="Your edits bear it, where every reader sees it."
        defaultValue={typed?.["name"] ?? name}
        problem={problems?.["name"]}
        required
      />
      <NewPasswordField problem={problems?.["password"]} />
      <FormNote state={state} />
      <SubmitButton primary>Begin</SubmitButton>
    </form>
  );
}
