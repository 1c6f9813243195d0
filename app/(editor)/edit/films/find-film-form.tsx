import { Field } from "#components/desk/field.tsx";

/** Asks for a film by any title it ever had; the answer is this page again. */
export function FindFilmForm({ text, label }: { text: string; label: string }) {
  return (
    <search>
      <form className="desk-form">
        <Field label={label} name="q" type="search" defaultValue={text} autoComplete="off" />
        <button className="btn">Find</button>
      </form>
    </search>
  );
}
