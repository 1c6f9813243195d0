import type { Metadata } from "next";
import Link from "next/link";
import { useId } from "react";
import { EmbedOptions } from "#components/embed/embed-options.tsx";
import { EmbedPreview } from "#components/embed/embed-preview.tsx";
import type { ChosenFilm, EmbedView } from "#components/embed/embed-view.ts";
import { Note } from "#components/ui/note.tsx";
import { Section } from "#components/ui/section.tsx";
import { CopyButton } from "./copy-button.tsx";
import "./embed.css";
import { FilmFinder } from "./film-finder.tsx";
import { EmbedOffers } from "./embed-offers.tsx";
import { LiveForm } from "./live-form.tsx";
import { loadEmbedPage } from "./loaders.ts";

export const metadata: Metadata = {
  title: "Embed a timeline",
  description: "Show the dates a film had on your own site: one line of code, kept up to date, without cookies.",
  alternates: { canonical: "/embed" },
};

export default async function EmbedPage({ searchParams }: PageProps<"/embed">) {
  const view = await loadEmbedPage(await searchParams);
  const { film, isUnknown, text, found, offered, options } = view;
  return (
    <>
      <h1 className="headline">Embed a timeline</h1>
      <div className="opening">
        <p className="say">
          Every date a film had, on your own page: it follows later changes by itself, sets no cookie, and asks nobody
          but Slateline.
        </p>
      </div>
      {isUnknown ? <Note>No film is at that address. Look for it by any title it had.</Note> : null}
      <FilmFinder key={text} text={text} found={found} options={options} />
      {film ? <Chosen film={film} options={options} /> : null}
      {offered.length > 0 ? (
        <Section title="Try it with" aside="Films whose date was changed last">
          <EmbedOffers films={offered} options={options} />
        </Section>
      ) : null}
    </>
  );
}

function Chosen({ film, options }: { film: ChosenFilm; options: EmbedView["options"] }) {
  return (
    <>
      <Section title={film.title} aside="as it will be seen" wide>
        <p className="fine">
          <Link href={`/films/${film.slug}`} prefetch={false}>
            Its page, with every source
          </Link>
        </p>
        <LiveForm key={film.slug}>
          <EmbedOptions film={film} options={options} />
          <button className="btn">Show</button>
        </LiveForm>
        <div className="embed-previews">
          <EmbedPreview film={film} options={options} />
        </div>
        <script type="module" async src="/embed/v1/widget.js" />
      </Section>
      <Section title="The code" aside="one of four, as your site allows">
        <Codes film={film} />
      </Section>
    </>
  );
}

function Codes({ film: { codes } }: { film: ChosenFilm }) {
  return (
    <dl className="embed-codes">
      <Code name="The element" hint="2.9 kB of script. Best where scripts are allowed." code={codes.element} />
      <Code name="The frame" hint="Needs no script at all." code={codes.frame} />
      <Code name="The address" hint="For WordPress and others that embed by oEmbed: paste it alone." code={codes.url} />
      <Code name="Markdown" hint="A picture that links here, for README files and wikis." code={codes.markdown} />
    </dl>
  );
}

function Code({ name, hint, code }: { name: string; hint: string; code: string }) {
  const field = useId();
  return (
    <div>
      <dt>
        {name} <span className="fine">{hint}</span>
      </dt>
      <dd>
        <textarea id={field} readOnly rows={code.length > 120 ? 4 : 2} value={code} aria-label={name} />
        <CopyButton text={code} name={name} field={field} />
      </dd>
    </div>
  );
}
