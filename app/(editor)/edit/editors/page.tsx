import type { Metadata } from "next";
import { Section } from "#components/ui/section.tsx";
import { requireEditor } from "../../session.ts";
import { InviteForm } from "./editor-forms.tsx";
import { EditorRow } from "./editor-row.tsx";
import { loadEditors } from "./loaders.ts";

export const metadata: Metadata = { title: "Editors" };

export default async function EditorsPage() {
  const admin = await requireEditor("admin");
  const editors = await loadEditors();
  return (
    <>
      <h1 className="headline">Editors</h1>
      <Section title="On the list">
        <ul className="desk-list">
          {editors.map((editor) => (
            <EditorRow key={editor.id} editor={editor} isYou={editor.id === admin.id} />
          ))}
        </ul>
      </Section>
      <Section title="Invite">
        <InviteForm />
      </Section>
    </>
  );
}
