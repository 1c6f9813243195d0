import type { Metadata } from "next";
import Link from "next/link";
import { Section } from "#components/ui/section.tsx";
import { requireEditor } from "../../session.ts";
import { FindFilmForm } from "./find-film-form.tsx";
import { loadFilms } from "./loaders.ts";

export const metadata: Metadata = { title: "Films" };

export default async function FilmsPage({ searchParams }: PageProps<"/edit/films">) {
  await requireEditor();
  const { q } = await searchParams;
  const text = typeof q === "string" ? q.trim() : "";
  const films = await loadFilms(text);
  return (
    <>
      <h1 className="headline">Films</h1>
      <FindFilmForm text={text} label="Any title it ever had" />
      <Section title={text === "" ? "Edited last" : "Found"}>
        {films.length === 0 ? (
          <p>
            {text === "" ? "No film is on record yet." : `No film was ever called “${text}”.`}{" "}
            <Link href={{ pathname: "/edit/films/new" }}>Put one on record</Link>.
          </p>
        ) : (
          <ul className="desk-list">
            {films.map(({ slug, title, aside }) => (
              <li key={slug}>
                <div>
                  <Link href={{ pathname: `/edit/films/${slug}` }}>{title}</Link>
                  {aside === null ? null : <span className="fine"> also “{aside}”</span>}
                </div>
              </li>
            ))}
          </ul>
        )}
        <Link className="btn" href={{ pathname: "/edit/films/new", query: text === "" ? {} : { title: text } }}>
          New film
        </Link>
      </Section>
    </>
  );
}
