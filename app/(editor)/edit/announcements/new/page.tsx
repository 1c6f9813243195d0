import type { Metadata } from "next";
import { type AnnouncementDraft, emptyLine } from "#domain/announcement-draft/draft.ts";
import { isStorable } from "#domain/announcement-draft/texts.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { requireEditor } from "../../../session.ts";
import "../composer.css";
import { Composer } from "../composer/composer.tsx";
import { loadAnnouncement, loadComposer, loadDraftFilm } from "../loaders.ts";

export const metadata: Metadata = { title: "New announcement" };

const LOCALE = "en-US";

/** `?film=dune` begins with a line about a film; `?addsTo=slug` adds lines to an announcement on record. */
export default async function NewAnnouncementPage({ searchParams }: PageProps<"/edit/announcements/new">) {
  const editor = await requireEditor();
  const { film, addsTo } = await searchParams;
  const [choices, start] = [await loadComposer(), { ...(await startOf(film)), ...(await startAdding(addsTo)) }];
  const about = [addsTo, film].filter((one) => typeof one === "string").join(":");
  return (
    <>
      <h1 className="headline">{start.addsTo ? "More lines" : "New announcement"}</h1>
      <Composer choices={choices} draftKey={`${editor.id}:announcement:${about}`} start={start} />
    </>
  );
}

type Start = Partial<AnnouncementDraft>;

async function startOf(slug: string | string[] | undefined): Promise<Start> {
  const film = typeof slug === "string" && isStorable(slug) ? await loadDraftFilm(slug) : undefined;
  return film ? { lines: [{ ...emptyLine("first"), film }] } : {};
}

async function startAdding(slug: string | string[] | undefined): Promise<Start> {
  const announcement = typeof slug === "string" && isStorable(slug) ? await loadAnnouncement(slug) : undefined;
  if (!announcement) return {};
  const { facts, version } = announcement;
  return {
    addsTo: { slug: facts.slug, version },
    announcedOn: formatPartialDate(toPartialDate(facts.announcedOn), LOCALE, "long"),
    by: facts.by,
    studios: [...facts.studios, ""],
    headline: facts.headline ?? "",
  };
}
