"use client";

import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Field } from "#components/desk/field.tsx";
import { SelectField } from "#components/desk/select-field.tsx";
import { readerDay } from "#components/ui/reader-day.ts";
import { Section } from "#components/ui/section.tsx";
import { announcementName } from "#domain/announcement-draft/announcement-name.ts";
import type { AnnouncementDraft } from "#domain/announcement-draft/draft.ts";
import { dayInFull } from "#domain/announcement-draft/said-day.ts";
import { isLikelyDuplicate } from "#domain/announcement-draft/likely-duplicate.ts";
import { formatPartialDate, formatWeekday } from "#domain/format-date.ts";
import type { Parsed } from "#domain/parsed.ts";
import { isExact, type PartialDate } from "#domain/partial-date.ts";
import { SPEAKERS } from "#domain/vocabulary.ts";
import { announcementsQuery } from "../../data/queries.ts";
import type { AnnouncementAnswer } from "../../data/schema.ts";
import type { ComposerChoices } from "../choices.ts";
import { SPEAKER_NAMES } from "../speaker-names.ts";
import { setStudio } from "./edits.ts";
import { fieldId, type Problems } from "./problems.ts";

const LOCALE = "en-US";

type Change = (edit: (draft: AnnouncementDraft) => AnnouncementDraft) => void;

/** The announcement itself: when, by whom, under what headline and for what reason. */
export function AnnouncementFields({
  draft,
  change,
  choices,
  problems,
  announcedOn,
}: {
  draft: AnnouncementDraft;
  change: Change;
  choices: ComposerChoices;
  problems: Problems;
  announcedOn: Parsed<PartialDate>;
}) {
  const set = (part: Partial<AnnouncementDraft>) => change((before) => ({ ...before, ...part }));
  if (draft.addsTo) {
    const day = announcedOn.ok ? sayDay(announcedOn.value) : draft.announcedOn;
    return (
      <Section title="Announcement" aside="on record">
        <p className="say">{[draft.headline, day].filter((text) => text !== "").join(", ")}</p>
        <div className="fields">
          <ReasonField draft={draft} change={change} problems={problems} />
        </div>
      </Section>
    );
  }
  const typedProblem = draft.announcedOn.trim() === "" || announcedOn.ok ? undefined : announcedOn.problem;
  return (
    <Section title="Announcement">
      <div className="fields">
        <Field
          id={fieldId("announcedOn")}
          name="announcedOn"
          label="Day announced"
          value={draft.announcedOn}
          onChange={({ target }) =>
            set({ announcedOn: dayInFull(target.value, { today: readerDay(), locale: LOCALE }) })
          }
          placeholder="Apr 24 2020"
          hint={
            announcedOn.ok ? sayDay(announcedOn.value) : "As you would say it, “today” too; a month or a year will do."
          }
          problem={problems.get("announcedOn") ?? typedProblem}
          autoComplete="off"
        />
        <SelectField
          label="Who spoke"
          value={draft.by}
          options={SPEAKERS.map((speaker) => ({ value: speaker, text: SPEAKER_NAMES[speaker] }))}
          onChange={(value) => set({ by: SPEAKERS.find((one) => one === value) ?? draft.by })}
        />
        <StudioFields draft={draft} change={change} choices={choices} problems={problems} />
        <div className="wide-field">
          <Field
            id={fieldId("headline")}
            name="headline"
            label="Headline"
            value={draft.headline}
            onChange={(event) => set({ headline: event.target.value })}
            hint="What happened, in one line of your own."
            problem={problems.get("headline")}
            autoComplete="off"
          />
        </div>
        <ReasonField draft={draft} change={change} problems={problems} />
      </div>
      {announcedOn.ok ? <LikelyDuplicates draft={draft} announcedOn={announcedOn.value} /> : null}
    </Section>
  );
}

function StudioFields({
  draft,
  change,
  choices,
  problems,
}: {
  draft: AnnouncementDraft;
  change: Change;
  choices: ComposerChoices;
  problems: Problems;
}) {
  const studioList = useId();
  return (
    <>
      {draft.studios.map((studio, index) => (
        <Field
          key={index}
          id={fieldId(`studios.${index}`)}
          name={`studio-${index}`}
          label={index === 0 ? "Studio" : `Studio ${index + 1}`}
          value={studio}
          onChange={(event) => change(setStudio(index, event.target.value))}
          list={studioList}
          problem={problems.get(`studios.${index}`)}
          autoComplete="off"
        />
      ))}
      <datalist id={studioList}>
        {choices.studios.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </>
  );
}

function ReasonField({ draft, change, problems }: { draft: AnnouncementDraft; change: Change; problems: Problems }) {
  return (
    <div className="wide-field">
      <Field
        id={fieldId("reason")}
        name="reason"
        label="Reason given"
        value={draft.reason}
        onChange={({ target }) => change((before) => ({ ...before, reason: target.value }))}
        hint="For all lines; a line may have one of its own."
        problem={problems.get("reason")}
        autoComplete="off"
      />
    </div>
  );
}

function sayDay(date: PartialDate): string {
  const day = formatPartialDate(date, LOCALE, "long");
  return isExact(date) ? `${formatWeekday(date.earliest, LOCALE, "long")}, ${day}` : day;
}

/** Who spoke, unless the name says it, and of which films. */
function aside({ headline, studios, films }: AnnouncementAnswer): string {
  const who = headline === null ? "" : studios.join(", ");
  return [who, films.map(({ title }) => title).join(", ")].filter((text) => text !== "").join(": ");
}

/** Announcements of those days that may be this one: by a studio of it, or about a film of it. */
function LikelyDuplicates({ draft, announcedOn }: { draft: AnnouncementDraft; announcedOn: PartialDate }) {
  const { data } = useQuery(announcementsQuery(announcedOn.earliest));
  const likely = (data?.announcements ?? []).filter((other) => isLikelyDuplicate(other, draft));
  if (likely.length === 0) return null;
  return (
    <div className="note" role="note">
      <div>
        <p>This may be on record already:</p>
        <ul>
          {likely.map((known) => (
            <li key={known.slug}>
              <a href={`/edit/announcements/${known.slug}`}>{announcementName(known, LOCALE)}</a>{" "}
              <span className="fine">{aside(known)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
