"use client";

import { useActionState } from "react";
import { Field } from "#components/desk/field.tsx";
import { SubmitButton } from "#components/desk/submit-button.tsx";
import { FormNote } from "../form-note.tsx";
import { answered, type FormState, UNSENT } from "../form-state.ts";
import { inviteAction, makeLinkAction, removeAction, restoreAction, suspendAction } from "./actions.ts";

export function InviteForm() {
  const [state, send] = useActionState(inviteAction, UNSENT);
  const { typed, problems } = answered(state);
  return (
    <form action={send} className="desk-form">
      <Field
        label="Name"
        name="name"
        autoComplete="off"
        hint="They can change it."
        defaultValue={typed?.["name"]}
        problem={problems?.["name"]}
        required
      />
      <Field
        label="Email address"
        name="email"
        type="email"
        autoComplete="off"
        hint="What they sign in by. Nothing is mailed: you pass the link on."
        defaultValue={typed?.["email"]}
        problem={problems?.["email"]}
        required
      />
      <fieldset className="choice">
        <legend>Role</legend>
        <label>
          <input type="radio" name="role" value="editor" defaultChecked /> Editor
        </label>
        <label>
          <input type="radio" name="role" value="admin" /> Admin, who also invites and suspends
        </label>
      </fieldset>
      <FormNote state={state} />
      <OneTimeLink state={state} />
      <SubmitButton primary>Invite</SubmitButton>
    </form>
  );
}

/** What an admin can do about one editor; each is a form of its own, so that all of them work without scripts. */
export function EditorForms({ id, name, suspended, ready }: EditorFormsProps) {
  return (
    <div className="editor-forms">
      {suspended ? (
        <OneButton action={restoreAction} id={id} label="Restore" name={name} />
      ) : (
        <>
          <OneButton action={makeLinkAction} id={id} label={ready ? "Reset link" : "New invitation"} name={name} />
          <OneButton action={suspendAction} id={id} label="Suspend" name={name} />
        </>
      )}
      <details>
        <summary>
          Remove<span className="vh"> {name}</span>…
        </summary>
        <p className="fine">
          Their password, sessions and tokens are deleted. What they put on record stays, under their name. It cannot be
          undone.
        </p>
        <OneButton action={removeAction} id={id} label="Remove for good" name={name} />
      </details>
    </div>
  );
}

interface EditorFormsProps {
  readonly id: number;
  readonly name: string;
  readonly suspended: boolean;
  /** True once they have chosen a password. */
  readonly ready: boolean;
}

function OneButton({
  action,
  id,
  label,
  name,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  id: number;
  label: string;
  name: string;
}) {
  const [state, send] = useActionState(action, UNSENT);
  return (
    <form action={send}>
      <input type="hidden" name="id" value={id} />
      <SubmitButton>
        {label}
        <span className="vh"> {name}</span>
      </SubmitButton>
      <FormNote state={state} />
      <OneTimeLink state={state} />
    </form>
  );
}

function OneTimeLink({ state }: { state: FormState }) {
  const { link } = answered(state);
  return link === undefined ? null : (
    <p className="one-time-link">
      <code>{link}</code>
    </p>
  );
}
