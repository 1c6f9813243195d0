import type { Metadata } from "next";
import Link from "next/link";
import { Section } from "#components/ui/section.tsx";
import { formatInstant } from "#domain/format-instant.ts";
import { requireEditor } from "../../session.ts";
import { EndOtherSessionsForm, EndSessionForm, NameForm, PasswordForm } from "./account-forms.tsx";
import { loadAccount, type SignedInBrowser } from "./loaders.ts";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  await requireEditor();
  const account = await loadAccount();
  if (!account) return null;
  const { editor, browsers } = account;
  return (
    <>
      <h1 className="headline">Your account</h1>
      <p className="say">
        You sign in as {editor.email}, {editor.role === "admin" ? "an admin" : "an editor"}.
      </p>
      <Section title="Name">
        <NameForm name={editor.name} />
      </Section>
      <Section title="Password">
        <PasswordForm email={editor.email} />
      </Section>
      <Section title="Signed in" aside="Twelve idle hours end a session, and so do fourteen days">
        <ul className="desk-list">
          {browsers.map((browser) => (
            <BrowserRow key={browser.id} {...browser} />
          ))}
        </ul>
        {browsers.length > 1 ? <EndOtherSessionsForm /> : null}
      </Section>
      <Section title="Programs">
        <p>
          By a <Link href="/edit/account/tokens">token</Link> a program of yours writes to the record.
        </p>
      </Section>
    </>
  );
}

function BrowserRow({ id, browser, address, createdAt, lastUsedAt, isThisOne }: SignedInBrowser) {
  return (
    <li>
      <div>
        <strong>{browser}</strong>
        {isThisOne ? " (this one)" : null}
        <p className="fine">
          {address ? `From ${address}. ` : null}
          Signed in {formatInstant(createdAt, "en-US")}, last used {formatInstant(lastUsedAt, "en-US")}
        </p>
      </div>
      {isThisOne ? null : <EndSessionForm id={id} browser={browser} />}
    </li>
  );
}
