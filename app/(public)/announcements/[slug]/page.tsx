import type { Metadata } from "next";
import { AnnouncementFigure } from "#components/announcement/announcement-figure.tsx";
import { AnnouncementTable } from "#components/announcement/announcement-table.tsx";
import type { AnnouncementView } from "#components/announcement/announcement-view.ts";
import { SourceLinks } from "#components/film/source-links.tsx";
import { Section } from "#components/ui/section.tsx";
import { DateText } from "#components/ui/struck-date.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { counted } from "#domain/number-words.ts";
import { announcementTitle, sayWhoSpoke } from "#domain/speaker.ts";
import "./announcement.css";
import { loadAnnouncement } from "./loaders.ts";

export async function generateMetadata({ params }: PageProps<"/announcements/[slug]">): Promise<Metadata> {
  const view = await loadAnnouncement((await params).slug);
  const title = titleOf(view);
  const day = formatPartialDate(view.announcedOn, view.locale, "long");
  return {
    // Not through the layout's template, which would read "$&" in a headline as a pattern.
    title: { absolute: `${title} · Slateline` },
    description: `${day}: ${countLines(view)}, each with its old date, its new one, and whose weekend it takes.`,
    alternates: { canonical: `/announcements/${view.slug}` },
  };
}

export default async function AnnouncementPage({ params }: PageProps<"/announcements/[slug]">) {
  const view = await loadAnnouncement((await params).slug);
  const { announcedOn, locale, sources, lines, isCut } = view;
  return (
    <article className="announcement">
      <div className="kicker">
        <p>
          <DateText edtf={announcedOn.edtf} text={capitalised(formatPartialDate(announcedOn, locale, "long"))} />
        </p>
        <p>{countLines(view)}</p>
      </div>
      <h1 className="announcement-title">{titleOf(view)}</h1>
      <p className="announcement-who">
        {view.headline === null ? null : <b>{sayWhoSpoke(view, announcedOn, locale)} </b>}
        {sources.length > 0 ? <SourceLinks sources={sources} most={sources.length} /> : "No source is on record."}
      </p>
      {lines.length > 0 ? (
        <>
          <Section title="On one axis" wide>
            <AnnouncementFigure view={view} />
          </Section>
          <Section title="Line by line" wide>
            <AnnouncementTable view={view} />
            {isCut ? <p className="fine">These are its first {lines.length} lines.</p> : null}
          </Section>
        </>
      ) : (
        <p className="fine">Everything it said of a date was taken off the record as a mistake.</p>
      )}
    </article>
  );
}

function titleOf(view: AnnouncementView): string {
  return announcementTitle(view, view.announcedOn, view.locale);
}

function countLines({ lines }: AnnouncementView): string {
  const films = new Set(lines.map(({ slug }) => slug)).size;
  return `${counted(films, "film")}, ${counted(lines.length, "date change")}`;
}
