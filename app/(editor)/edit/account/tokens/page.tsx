import type { Metadata } from "next";
import Link from "next/link";
import { Section } from "#components/ui/section.tsx";
import { formatPartialDate } from "#domain/format-date.ts";
import { formatInstant } from "#domain/format-instant.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { requireEditor } from "../../../session.ts";
import { loadTokens, type ShownToken } from "./loaders.ts";
import { SCOPE_CHOICES } from "./scope-names.ts";
import { RevokeForm, TokenForm } from "./token-forms.tsx";

export const metadata: Metadata = { title: "Tokens" };

const LOCALE = "en-US";

export default async function TokensPage() {
  const editor = await requireEditor();
  const tokens = await loadTokens(editor.id);
  return (
    <>
      <h1 className="headline">Tokens</h1>
      <p className="say">
        A program that has a token of yours writes to the record as you do here, in your name, by the{" "}
        <Link href="/developers#writing">API</Link>.
      </p>
      <Section title="Yours" aside="Another password of yours revokes them all">
        {tokens.length === 0 ? (
          <p>You have none: no program writes in your name.</p>
        ) : (
          <ul className="desk-list">
            {tokens.map((token) => (
              <TokenRow key={token.id} {...token} />
            ))}
          </ul>
        )}
      </Section>
      <Section title="Make one">
        <TokenForm scopes={SCOPE_CHOICES} />
      </Section>
    </>
  );
}

function TokenRow({ id, name, lastFour, scopes, createdAt, lastUsedAt, lastDay, hasEnded }: ShownToken) {
  return (
    <li>
      <div>
        <strong>{name}</strong> <code>…{lastFour}</code>
        <p className="fine">
          {scopes.join(", ")}. Made {formatInstant(createdAt, LOCALE)},{" "}
          {lastUsedAt === null ? "never used" : `last used ${formatInstant(lastUsedAt, LOCALE)}`}.
          {lastDay === null
            ? null
            : ` ${hasEnded ? "Ended" : "Good until"} ${formatPartialDate(toPartialDate(lastDay), LOCALE, "long")}.`}
        </p>
      </div>
      <RevokeForm id={id} name={name} />
    </li>
  );
}
