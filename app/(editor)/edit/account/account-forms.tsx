"use client";

import { useActionState } from "react";
import { Field } from "#components/desk/field.tsx";
import { SubmitButton } from "#components/desk/submit-button.tsx";
import { FormNote } from "../form-note.tsx";
import { answered, UNSENT } from "../form-state.ts";
import { NewPasswordField } from "../new-password-field.tsx";
import { changePasswordAction, endOtherSessionsAction, endSessionAction, renameAction } from "./actions.ts";

export function NameForm({ name }: { name: string }) {
  const [state, send] = useActionState(renameAction, UNSENT);
  const { typed, problems } = answered(state);
  return (
    <form action={send} className="desk-form">
      <Field
        label="Your name"
        name="name"
        autoComplete="name"
        hint="Your edits bear it. Those on record keep the name they were made under."
        defaultValue={typed?.["name"] ?? name}
        problem={problems?.["name"]}
        required
      />
      <FormNote state={state} />
      <SubmitButton>Save name</SubmitButton>
    </form>
  );
}

export function PasswordForm({ email }: { email: string }) {
  const [state, send] = useActionState(changePasswordAction, UNSENT);
  const { problems } = answered(state);
  return (
    <form action={send} className="desk-form">
      <input type="text" className="vh" autoComplete="username" value={email} readOnly tabIndex={-1} aria-hidden />
      <Field
        label="Password now"
        name="current"
        type="password"
        autoComplete="current-password"
        problem={problems?.["current"]}
        required
      />
      <NewPasswordField problem={problems?.["password"]} />
      <FormNote state={state} />
      <SubmitButton>Change password</SubmitButton>
    </form>
  );
}

export function EndSessionForm({ id, browser }: { id: number; browser: string }) {
  const [state, send] = useActionState(endSessionAction, UNSENT);
  return (
    <form action={send}>
      <input type="hidden" name="id" value={id} />
      <FormNote state={state} />
      <SubmitButton>
        Sign out <span className="vh">of {browser}</span>
      </SubmitButton>
    </form>
  );
}

export function EndOtherSessionsForm() {
  const [state, send] = useActionState(endOtherSessionsAction, UNSENT);
  return (
    <form action={send}>
      <FormNote state={state} />
      <SubmitButton>Sign out everywhere else</SubmitButton>
    </form>
  );
}
