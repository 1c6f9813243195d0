import type { Metadata } from "next";
import { requireEditor } from "../../../session.ts";
import "../../announcements/composer.css";
import "../films.css";
import { NewFilmForm } from "./new-film-form.tsx";

export const metadata: Metadata = { title: "New film" };

export default async function NewFilmPage({ searchParams }: PageProps<"/edit/films/new">) {
  await requireEditor();
  const { title } = await searchParams;
  return (
    <>
      <h1 className="headline">New film</h1>
      <p className="say">Its dates come with the announcements that give them.</p>
      <NewFilmForm title={typeof title === "string" ? title : ""} />
    </>
  );
}
