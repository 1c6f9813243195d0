import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskNav } from "#components/desk/desk-nav.tsx";
import { SubmitButton } from "#components/desk/submit-button.tsx";
import { Note } from "#components/ui/note.tsx";
import { deskOrigin, isOverheard } from "../desk-origin.ts";
import { signedInEditor } from "../session.ts";
import { signOutAction } from "./actions.ts";
import "./desk.css";

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  // A link in a page's address is a key: it is told to no other site. Told to none at all, a browser would send forms
  // without its origin too, and Next would refuse what is sent without scripts.
  referrer: "same-origin",
  alternates: { canonical: null },
};

/** The frame of the desk. It keeps nobody out: each page and each action asks for itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [editor, origin] = [await signedInEditor(), await deskOrigin()];
  return (
    <div className="desk">
      {editor ? (
        <div className="desk-bar">
          <DeskNav isAdmin={editor.role === "admin"} />
          <form action={signOutAction} data-leaves="">
            <span>{editor.name}</span>
            <SubmitButton>Sign out</SubmitButton>
          </form>
        </div>
      ) : null}
      {isOverheard(origin) ? (
        <Note>
          This desk is reached over plain http: whoever shares the network can read what is typed here, passwords too.
          Put it behind https before it leaves a network you trust.
        </Note>
      ) : null}
      {children}
    </div>
  );
}
