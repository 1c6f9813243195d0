import type { Metadata } from "next";
import { requireEditor } from "../../session.ts";
import { ImportForm } from "./import-form.tsx";
import "./import.css";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage() {
  await requireEditor();
  return (
    <>
      <h1 className="headline">Import</h1>
      <p className="say">
        Histories and announcements as JSON, or a table as CSV with a film, a region, the day it was announced and the
        date. You see what each line would do before anything is written.
      </p>
      <ImportForm />
    </>
  );
}
