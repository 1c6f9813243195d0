import type { Metadata } from "next";
import { requireEditor } from "../session.ts";

export const metadata: Metadata = { title: "The desk" };

export default async function DeskPage() {
  const editor = await requireEditor();
  return (
    <>
      <h1 className="headline">The desk</h1>
      <p className="say">Good to see you, {editor.name}. What was announced today?</p>
    </>
  );
}
