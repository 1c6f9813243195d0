"use client";

import { useActionState } from "react";
import { Field } from "#components/desk/field.tsx";
import { SubmitButton } from "#components/desk/submit-button.tsx";
import { FormNote } from "../../form-note.tsx";
import { answered, UNSENT } from "../../form-state.ts";
import { makeTokenAction, revokeTokenAction } from "./actions.ts";

interface Scope {
  readonly value: string;
  readonly name: string;
}

/** Makes a token, and shows it where it was asked for. */
export function TokenForm({ scopes }: { scopes: readonly Scope[] }) {
  const [state, send] = useActionState(makeTokenAction, UNSENT);
  const { typed, problems, token } = answered(state);
  const ticked = new Set(typed?.["scopes"]?.split(" "));
  return (
    <form action={send} className="desk-form">
      <Field
        label="Name"
        name="name"
        autoComplete="off"
        hint="What it is for: “studio newsletter”."
        defaultValue={typed?.["name"]}
        problem={problems?.["name"]}
        required
      />
      <fieldset className="choice" aria-describedby={problems?.["scopes"] ? "scopes-problem" : undefined}>
        <legend>What it may do</legend>
        {scopes.map(({ value, name }) => (
          <label key={value}>
            <input type="checkbox" name="scopes" value={value} defaultChecked={ticked.has(value)} /> {name}
          </label>
        ))}
        {problems?.["scopes"] ? (
          <p className="problem" id="scopes-problem">
            {problems["scopes"]}
          </p>
        ) : null}
      </fieldset>
      <Field
        label="Last day"
        name="lastDay"
        type="date"
        hint="In UTC. Left empty, it is good until it is revoked."
        defaultValue={typed?.["lastDay"]}
        problem={problems?.["lastDay"]}
      />
      <FormNote state={state} />
      {token === undefined ? null : (
        <p className="one-time-link">
          <code>{token}</code>
        </p>
      )}
      <SubmitButton primary>Make a token</SubmitButton>
    </form>
  );
}

export function RevokeForm({ id, name }: { id: number; name: string }) {
  const [state, send] = useActionState(revokeTokenAction, UNSENT);
  return (
    <form action={send}>
      <input type="hidden" name="id" value={id} />
      <FormNote state={state} />
      <SubmitButton>
        Revoke<span className="vh"> {name}</span>
      </SubmitButton>
    </form>
  );
}
