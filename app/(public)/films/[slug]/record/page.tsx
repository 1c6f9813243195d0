import type { Metadata } from "next";
import Link from "next/link";
import { EditList } from "#components/record/edit-list.tsx";
import "#components/record/revisions.css";
import { Section } from "#components/ui/section.tsx";
import { localeOf } from "#domain/region.ts";
import { loadFilm } from "../loaders.ts";
import { loadFilmEdits } from "./loaders.ts";

export async function generateMetadata({ params }: PageProps<"/films/[slug]/record">): Promise<Metadata> {
  const film = await loadFilm((await params).slug, "");
  return {
    title: { absolute: `Record history of ${film.title} · Slateline` },
    alternates: { canonical: `/films/${film.slug}/record` },
  };
}

/** Who edited what is on record of a film, when and why: not what studios did, but what was written down of it. */
export default async function FilmRecordPage({ params }: PageProps<"/films/[slug]/record">) {
  const film = await loadFilm((await params).slug, "");
  const { edits, isCut, names } = await loadFilmEdits(film.slug);
  return (
    <>
      <h1 className="headline">Record history</h1>
      <p className="opening">
        <span className="say">
          How what stands on <Link href={{ pathname: `/films/${film.slug}` }}>{film.title}</Link> came to be written
          down: who recorded or corrected it, when and why. What studios announced is on the film’s own page.
        </span>
      </p>
      <Section title="Edits" aside="latest first">
        <EditList edits={edits} names={names} locale={localeOf(film.primaryRegion)} />
        {isCut ? <p className="fine">These are the latest 300; older ones are kept too.</p> : null}
      </Section>
    </>
  );
}
