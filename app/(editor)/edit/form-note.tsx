import Link from "next/link";
import type { FormState } from "./form-state.ts";

/** What a form says of the whole of what was sent, announced when it comes. */
export function FormNote({ state }: { state: FormState }) {
  return (
    <output className="form-note">
      <FormText state={state} />
    </output>
  );
}

function FormText({ state }: { state: FormState }) {
  if ("refused" in state)
    return state.refused === "forbidden" ? (
      <span className="problem">This is for admins.</span>
    ) : (
      <span className="problem">
        You are signed out.{" "}
        <Link href="/edit/sign-in" target="_blank">
          Sign in again
        </Link>
        , then send this once more.
      </span>
    );
  if (state.problems?.["form"]) return <span className="problem">{state.problems["form"]}</span>;
  return state.done ? <span>{state.done}</span> : null;
}
