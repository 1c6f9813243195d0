import type { Metadata } from "next";
import { SlateIndex } from "#components/slate/slate-index.tsx";
import { loadStudios } from "../_slate/loaders.ts";
import "../_slate/slate-names.css";

export const metadata: Metadata = {
  title: "Studios",
  description: "Every studio on record, with its slate: the date of each film, and every date it had.",
  alternates: { canonical: "/studios" },
};

export default async function StudiosPage() {
  return <SlateIndex kind="studio" title="Studios" {...await loadStudios()} />;
}
