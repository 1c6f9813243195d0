import type { ListedEditor } from "#db/queries/list-editors.ts";
import { formatInstant } from "#domain/format-instant.ts";
import { EditorForms } from "./editor-forms.tsx";

/** One editor, and what an admin can do about them; to themselves, nothing, so that nobody locks themselves out. */
export function EditorRow({ editor, isYou }: { editor: ListedEditor; isYou: boolean }) {
  const { id, name, email, role, suspendedAt, hasPassword } = editor;
  return (
    <li>
      <div>
        <strong>{name}</strong>
        {isYou ? " (you)" : null}
        <p className="fine">
          {email}, {role}. {whereabouts(editor)}
        </p>
      </div>
      {isYou ? null : <EditorForms id={id} name={name} suspended={suspendedAt !== null} ready={hasPassword} />}
    </li>
  );
}

function whereabouts({ suspendedAt, hasPassword, lastUsedAt }: ListedEditor): string {
  if (suspendedAt !== null) return `Suspended ${formatInstant(suspendedAt, "en-US")}.`;
  if (!hasPassword) return "Invited, has not chosen a password yet.";
  return lastUsedAt === null ? "Not signed in." : `Last here ${formatInstant(lastUsedAt, "en-US")}.`;
}
