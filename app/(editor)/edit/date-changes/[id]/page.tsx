import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { bindDashes } from "#components/film/line-breaks.ts";
import { Section } from "#components/ui/section.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { formatAsAnnounced } from "#domain/format-date.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { localeOf } from "#domain/region.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import { datedAnnouncementTitle } from "#domain/speaker.ts";
import { requireEditor } from "../../../session.ts";
import "../../announcements/composer.css";
import "#components/record/revisions.css";
import { CorrectionForm } from "../correction-form.tsx";
import { loadDateChange } from "../loaders.ts";
import { RetractionForm } from "../retraction-form.tsx";

export const metadata: Metadata = { title: "A line on record" };

export default async function DateChangePage({ params }: PageProps<"/edit/date-changes/[id]">) {
  await requireEditor();
  const id = Number((await params).id);
  const change = Number.isInteger(id) && id < 2 ** 31 ? await loadDateChange(id) : undefined;
  if (!change) notFound();
  const { facts, announcement, version, retractReason } = change;
  const locale = localeOf(facts.region);
  const announcedOn = toPartialDate(announcement.announcedOn);
  const said =
    facts.date === null ? "no date" : formatAsAnnounced(toPartialDate(facts.date), facts.wording, locale, "long");
  return (
    <>
      <h1 className="headline">
        <TitleText title={bindDashes(change.filmTitle)} />
      </h1>
      <p className="say">
        {capitalised(said)} {releasePlace(facts.region, facts.type, facts.variant)}.{" "}
        <Link href={{ pathname: `/edit/announcements/${announcement.slug}` }}>
          {datedAnnouncementTitle(announcement, announcedOn, locale)}
        </Link>
        {retractReason === null ? null : `. Retracted: ${retractReason}`}
      </p>
      {retractReason === null ? <ChangedOrWrong film={facts.film} /> : null}
      {retractReason === null ? (
        <Section title="We got it wrong" aside="a correction" id="wrong">
          <CorrectionForm line={{ id, version, ...facts, pages: change.pages }} />
        </Section>
      ) : null}
      <Section
        title={retractReason === null ? "It was never said" : "It was said after all"}
        aside={retractReason === null ? "a retraction" : "a restoration"}
        id="never"
      >
        <RetractionForm id={id} version={version} isRetracted={retractReason !== null} />
      </Section>
    </>
  );
}

/** The question before every change of what is on record. */
function ChangedOrWrong({ film }: { film: string }) {
  return (
    <Section title="Did the world change, or did we get it wrong?">
      <ul className="prose">
        <li>
          <b>The world changed</b>: the film has another date now. That is a new fact beside this one:{" "}
          <Link href={{ pathname: "/edit/announcements/new", query: { film } }}>record the announcement</Link>.
        </li>
        <li>
          <b>We got it wrong</b>: nobody announced what stands here. <a href="#wrong">Correct it</a>, or{" "}
          <a href="#never">retract it</a> where it was never said. Neither looks like a studio’s move, and both can be
          undone.
        </li>
      </ul>
    </Section>
  );
}
