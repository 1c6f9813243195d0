import { Field } from "#components/desk/field.tsx";

/** Where a password is chosen, with what it must be: `app/auth/password-rules.ts` judges it. */
export function NewPasswordField({ name = "password", problem }: { name?: string; problem: string | undefined }) {
  return (
    <Field
      label="New password"
      name={name}
      type="password"
      autoComplete="new-password"
      hint="At least 8 characters, better 15 or more: four words that have nothing to do with each other will do."
      problem={problem}
      required
    />
  );
}
