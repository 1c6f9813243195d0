import type { Metadata } from "next";
import { requireEditor } from "../../../session.ts";
import { Composer } from "../composer/composer.tsx";
import { loadComposer } from "../loaders.ts";
import "../composer.css";

export const metadata: Metadata = { title: "New announcement" };

export default async function NewAnnouncementPage() {
  const editor = await requireEditor();
  const choices = await loadComposer();
  return (
    <>
      <h1 className="headline">New announcement</h1>
      <Composer choices={choices} draftKey={`${editor.id}:new-announcement`} />
    </>
  );
}
