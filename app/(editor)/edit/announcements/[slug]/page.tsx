import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Section } from "#components/ui/section.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { formatAsAnnounced, formatPartialDate } from "#domain/format-date.ts";
import { counted } from "#domain/number-words.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { localeOf } from "#domain/region.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import { announcementTitle } from "#domain/speaker.ts";
import { requireEditor } from "../../../session.ts";
import "../composer.css";
import "#components/record/revisions.css";
import { HeadForm } from "./head-form.tsx";
import { loadAnnouncement } from "../loaders.ts";

export const metadata: Metadata = { title: "An announcement" };

const LOCALE = "en-US";

export default async function DeskAnnouncementPage({ params }: PageProps<"/edit/announcements/[slug]">) {
  await requireEditor();
  const announcement = await loadAnnouncement((await params).slug);
  if (!announcement) notFound();
  const { facts, version, lines } = announcement;
  const announcedOn = toPartialDate(facts.announcedOn);
  const day = formatPartialDate(announcedOn, LOCALE, "long");
  return (
    <>
      <h1 className="headline">{announcementTitle(facts, announcedOn, LOCALE)}</h1>
      <p className="say">
        {[day, ...(facts.headline === null ? [] : facts.studios)].join(", ")}. {counted(lines.length, "line")}.
      </p>
      <Section title="Lines">
        <ul className="desk-list">
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
        <Link className="btn" href={{ pathname: "/edit/announcements/new", query: { addsTo: facts.slug } }}>
          Add lines
        </Link>
      </Section>
      <Section title="We got it wrong" aside="a correction">
        <HeadForm announcement={{ version, ...facts, announcedOn: day }} />
      </Section>
    </>
  );
}

type Lines = NonNullable<Awaited<ReturnType<typeof loadAnnouncement>>>["lines"];

function Line({ line }: { line: Lines[number] }) {
  const { id, film, region, type, variant, standing, date, wording, retractReason } = line;
  const said = date === null ? standing : formatAsAnnounced(toPartialDate(date), wording, localeOf(region), "long");
  return (
    <li>
      <div>
        <b>{film.title}</b> {releasePlace(region, type, variant)}:{" "}
        {retractReason === null ? capitalised(said) : <s className="was">{said}</s>}
        {retractReason === null ? null : <span className="fine"> Retracted: {retractReason}</span>}
      </div>
      <Link className="btn" href={{ pathname: `/edit/date-changes/${id}` }}>
        {retractReason === null ? "Change it" : "Restore it"} <span className="vh">{film.title}</span>
      </Link>
    </li>
  );
}
