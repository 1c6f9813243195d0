import type { Metadata } from "next";
import Link from "next/link";
import { bindDashes } from "#components/film/line-breaks.ts";
import { Section } from "#components/ui/section.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { listEveryRegion, regionName } from "#domain/region.ts";
import { requireEditor } from "../../../session.ts";
import "../../announcements/composer.css";
import "#components/record/revisions.css";
import "../films.css";
import { loadFilmDesk } from "../loaders.ts";
import { BecomeForm, FactsForm, StudiosForm } from "./facts-forms.tsx";
import { ClaimForm } from "./releases/release-forms.tsx";
import { ReleaseHistory } from "./releases/release-section.tsx";
import { AddTitleForm, CorrectTitleForm, RetitleForm } from "./titles/title-forms.tsx";

export const metadata: Metadata = { title: "A film on record" };

const REGIONS = listEveryRegion().map((value) => ({ value, text: regionName(value) }));

export default async function DeskFilmPage({ params }: PageProps<"/edit/films/[slug]">) {
  await requireEditor();
  const { film: recorded, releases } = await loadFilmDesk((await params).slug);
  const film = { ...recorded.facts, version: recorded.version };
  return (
    <>
      <h1 className="headline">
        <TitleText title={bindDashes(film.title)} />
      </h1>
      <p className="btns">
        <Link className="btn" href={{ pathname: `/films/${film.slug}` }}>
          Its page
        </Link>
        <Link className="btn" href={{ pathname: "/edit/announcements/new", query: { film: film.slug } }}>
          New announcement
        </Link>
        <Link className="btn" href={{ pathname: `/edit/films/${film.slug}/merge` }}>
          Merge with another
        </Link>
      </p>
      <Section title="Dates">
        {releases.length === 0 ? <p>Nothing was announced for it yet.</p> : null}
        {releases.map((release) => (
          <ReleaseHistory key={release.id} slug={film.slug} release={release} />
        ))}
        <ClaimForm slug={film.slug} primaryRegion={film.primaryRegion} regions={REGIONS} />
      </Section>
      <Section title="Titles">
        <ul className="desk-list">
          {film.titles.map((title) => (
            <li key={`${title.kind} ${title.title}`}>
              <div>
                {title.title === film.title ? <b>{title.title}</b> : title.title}
                <p className="fine">{sayTitle(title)}</p>
              </div>
              <CorrectTitleForm film={film} title={title} />
            </li>
          ))}
        </ul>
        <RetitleForm film={film} />
        <AddTitleForm film={film} />
      </Section>
      <Section title="Studios">
        <StudiosForm film={film} />
      </Section>
      <Section title="Facts">
        <FactsForm film={film} regions={REGIONS} />
      </Section>
      {film.kind === "slot" ? (
        <Section title="What it became">
          <BecomeForm film={film} />
        </Section>
      ) : null}
    </>
  );
}

type Titles = Awaited<ReturnType<typeof loadFilmDesk>>["film"]["facts"]["titles"];

function sayTitle({ kind, from }: Titles[number]): string {
  const since = from === null ? "" : `, from ${formatPartialDate(toPartialDate(from), "en-US", "long")}`;
  return `${capitalised(kind)}${since}`;
}
