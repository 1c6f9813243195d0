import { useId } from "react";

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** How the choice is kept: by the form, which is sent, or by whoever draws it. */
type Kept =
  | { readonly name: string; readonly defaultValue: string }
  | { readonly value: string; readonly onChange: (value: string) => void };

/** A labelled choice of one among few: what is wrong with it stands beside it and is read with it. */
export function SelectField({
  label,
  options,
  problem,
  id: givenId,
  ...kept
}: Kept & { label: string; options: readonly Choice[]; problem?: string | undefined; id?: string }) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const problemId = `${id}-problem`;
  const select =
    "onChange" in kept ? { value: kept.value, onChange: ({ target }: Changed) => kept.onChange(target.value) } : kept;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        {...select}
        id={id}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? problemId : undefined}
      >
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {problem ? (
        <p className="problem" id={problemId}>
          {problem}
        </p>
      ) : null}
    </div>
  );
}

interface Changed {
  readonly target: { readonly value: string };
}
