import type { Metadata } from "next";
import Link from "next/link";
import { bindDashes } from "#components/film/line-breaks.ts";
import { Section } from "#components/ui/section.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { isStorable } from "#domain/announcement-draft/texts.ts";
import { requireEditor } from "../../../../session.ts";
import "../../../announcements/composer.css";
import "#components/record/revisions.css";
import "../../films.css";
import { FindFilmForm } from "../../find-film-form.tsx";
import { loadFilms, loadMerge } from "../../loaders.ts";
import { MergeForm } from "./merge-form.tsx";
import { MergeTable } from "./merge-table.tsx";
import { shownTwins } from "./shown-twins.ts";

export const metadata: Metadata = { title: "Merge films" };

export default async function MergePage({ params, searchParams }: PageProps<"/edit/films/[slug]/merge">) {
  await requireEditor();
  const [{ slug }, { q, other }] = [await params, await searchParams];
  const view = await loadMerge(slug, typeof other === "string" && isStorable(other) ? other : "");
  if (!("plan" in view))
    return <ChooseFilm slug={slug} title={view.facts.title} text={typeof q === "string" ? q : ""} />;
  const { kept, merged, plan } = view;
  return (
    <>
      <h1 className="headline">Merge films</h1>
      <p className="say">
        {merged.facts.title} (/films/{merged.facts.slug}) becomes part of {kept.facts.title} (/films/{kept.facts.slug}),
        and its address leads there. It can be undone.{" "}
        <Link href={{ pathname: `/edit/films/${merged.facts.slug}/merge`, query: { other: kept.facts.slug } }}>
          Keep the other one
        </Link>
        .
      </p>
      <Section title="Line by line">
        <MergeTable view={view} />
      </Section>
      <Section title="Make them one">
        <MergeForm
          key={plan.basis}
          kept={{ slug: kept.facts.slug, version: kept.version, title: kept.facts.title }}
          merged={{ slug: merged.facts.slug, version: merged.version, title: merged.facts.title }}
          basis={plan.basis}
          twins={shownTwins(plan)}
        />
      </Section>
    </>
  );
}

async function ChooseFilm({ slug, title, text }: { slug: string; title: string; text: string }) {
  const films = text.trim() === "" ? [] : await loadFilms(text.trim());
  const others = films.filter((film) => film.slug !== slug);
  return (
    <>
      <h1 className="headline">
        <TitleText title={bindDashes(title)} />
      </h1>
      <p className="say">Which other film on record is the same one? This one is kept.</p>
      <FindFilmForm text={text} label="Any title it ever had" />
      {text.trim() !== "" && others.length === 0 ? <p>No other film was ever called “{text}”.</p> : null}
      <ul className="desk-list">
        {others.map((film) => (
          <li key={film.slug}>
            <div>
              <Link href={{ pathname: `/edit/films/${slug}/merge`, query: { other: film.slug } }}>{film.title}</Link>
              <p className="fine">/films/{film.slug}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
