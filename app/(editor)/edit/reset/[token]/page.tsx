import type { Metadata } from "next";
import { DeadLink } from "../../dead-link.tsx";
import { loadLink } from "../../set-up/loaders.ts";
import { ResetForm } from "../reset-form.tsx";

export const metadata: Metadata = { title: "Choose a new password" };

export default async function ResetPage({ params }: PageProps<"/edit/reset/[token]">) {
  const { token } = await params;
  const link = await loadLink(token);
  if (link?.for !== "editor") return <DeadLink />;
  return (
    <>
      <h1 className="headline">New password</h1>
      <p className="say">For {link.editor.email}. Wherever else you are signed in, you will be signed out.</p>
      <ResetForm token={token} email={link.editor.email} />
    </>
  );
}
