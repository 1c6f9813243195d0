import type { Metadata } from "next";
import { SlateIndex } from "#components/slate/slate-index.tsx";
import { loadFranchises } from "../_slate/loaders.ts";
import "../_slate/slate-names.css";

export const metadata: Metadata = {
  title: "Franchises",
  description: "Every franchise on record, with its slate: the date of each film, and every date it had.",
  alternates: { canonical: "/franchises" },
};

export default async function FranchisesPage() {
  return <SlateIndex kind="franchise" title="Franchises" {...await loadFranchises()} />;
}
