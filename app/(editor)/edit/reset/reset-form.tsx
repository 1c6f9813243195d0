"use client";

import { useActionState } from "react";
import { SubmitButton } from "#components/desk/submit-button.tsx";
import { FormNote } from "../form-note.tsx";
import { answered, UNSENT } from "../form-state.ts";
import { NewPasswordField } from "../new-password-field.tsx";
import { resetAction } from "../set-up/actions.ts";

export function ResetForm({ token, email }: { token: string; email: string }) {
  const [state, send] = useActionState(resetAction, UNSENT);
  const { problems } = answered(state);
  return (
    <form action={send} className="desk-form">
      <input type="hidden" name="token" value={token} />
      <input type="text" className="vh" autoComplete="username" value={email} readOnly tabIndex={-1} aria-hidden />
      <NewPasswordField problem={problems?.["password"]} />
      <FormNote state={state} />
      <SubmitButton primary>Change password</SubmitButton>
    </form>
  );
}
