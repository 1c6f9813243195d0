/** A labelled choice of one among few. */
export function Choice({
  id,
  label,
  value,
  options,
  problem,
  onChange,
}: {
  id: string;
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly text: string }[];
  problem?: string | undefined;
  onChange: (value: string) => void;
}) {
  const problemId = `${id}-problem`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? problemId : undefined}
      >
        {options.map(({ value: option, text }) => (
          <option key={option} value={option}>
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
