import { type InputHTMLAttributes, type ReactNode, useId } from "react";

type InputProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | "type"
  | "autoComplete"
  | "defaultValue"
  | "required"
  | "minLength"
  | "maxLength"
  | "autoFocus"
  | "value"
  | "onChange"
  | "onBlur"
  | "onKeyDown"
  | "list"
  | "placeholder"
  | "inputMode"
>;

/** A labelled input: what is wrong with it stands beside it and is read with it. */
export function Field({
  label,
  name,
  hint,
  problem,
  id: givenId,
  ...input
}: InputProps & { label: string; name: string; hint?: ReactNode; problem?: string | undefined; id?: string }) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const [hintId, problemId] = [`${id}-hint`, `${id}-problem`];
  const described = [hint ? hintId : "", problem ? problemId : ""].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        name={name}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
      />
      {hint ? (
        <p className="fine" id={hintId}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p className="problem" id={problemId}>
          {problem}
        </p>
      ) : null}
    </div>
  );
}
