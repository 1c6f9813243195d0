import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Section } from "#components/ui/section.tsx";
import { isStorable } from "#domain/announcement-draft/texts.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { requireEditor } from "../../session.ts";
import "../announcements/composer.css";
import "#components/record/revisions.css";
import { loadSource } from "./loaders.ts";
import { SourceForm } from "./source-form.tsx";

export const metadata: Metadata = { title: "A source on record" };

/** `?url` names the page; `?publisher&publishedOn` is what somebody typed of it, to begin with. */
export default async function SourcePage({ searchParams }: PageProps<"/edit/sources">) {
  await requireEditor();
  const { url, publisher, publishedOn } = await searchParams;
  const source = typeof url === "string" && isStorable(url) ? await loadSource(url) : undefined;
  if (!source) notFound();
  const recorded = { publisher: source.publisher, publishedOn: source.publishedOn ?? "" };
  return (
    <>
      <h1 className="headline">A source on record</h1>
      <p className="say">
        <a href={source.url}>{source.url}</a>
      </p>
      <Section title="We got it wrong" aside="a correction">
        <SourceForm
          source={{ url: source.url, ...recorded }}
          start={{
            publisher: typeof publisher === "string" && publisher !== "" ? publisher : recorded.publisher,
            publishedOn:
              typeof publishedOn === "string" && publishedOn !== "" ? publishedOn : sayDay(source.publishedOn),
          }}
        />
      </Section>
    </>
  );
}

function sayDay(edtf: string | null): string {
  return edtf === null ? "" : formatPartialDate(toPartialDate(edtf), "en-US", "long");
}
