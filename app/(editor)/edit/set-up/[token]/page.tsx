import type { Metadata } from "next";
import { DeadLink } from "../../dead-link.tsx";
import { loadLink } from "../loaders.ts";
import { SetUpForm } from "../set-up-form.tsx";

export const metadata: Metadata = { title: "Set up your account" };

export default async function SetUpPage({ params }: PageProps<"/edit/set-up/[token]">) {
  const { token } = await params;
  const link = await loadLink(token);
  if (!link) return <DeadLink />;
  const first = link.for === "first editor";
  return (
    <>
      <h1 className="headline">{first ? "The first editor" : "Welcome"}</h1>
      <p className="say">
        {first
          ? "Nobody edits this record yet. Whoever holds this link becomes its first admin."
          : `You sign in as ${link.editor.email}.`}
      </p>
      <SetUpForm token={token} email={first ? null : link.editor.email} name={first ? "" : link.editor.name} />
    </>
  );
}
