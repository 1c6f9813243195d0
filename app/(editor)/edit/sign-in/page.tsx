import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { parseNextPath } from "../../next-path.ts";
import { signedInEditor } from "../../session.ts";
import { SignInForm } from "./sign-in-form.tsx";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/edit/sign-in">) {
  const { next } = await searchParams;
  const path = parseNextPath(typeof next === "string" ? next : undefined);
  if (await signedInEditor()) redirect(path);
  return (
    <>
      <h1 className="headline">Sign in</h1>
      <SignInForm next={path} />
      <p className="fine">
        Only editors need an account, and an admin invites them. Forgot your password? Any admin can make you a reset
        link; nothing is ever mailed.
      </p>
    </>
  );
}
