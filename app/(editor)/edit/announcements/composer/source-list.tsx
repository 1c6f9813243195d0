"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ChangeEvent } from "react";
import { Field } from "#components/desk/field.tsx";
import { Section } from "#components/ui/section.tsx";
import { announcementName } from "#domain/announcement-draft/announcement-name.ts";
import type { AnnouncementDraft, DraftSource } from "#domain/announcement-draft/draft.ts";
import { publisherOfHost } from "#domain/announcement-draft/publisher.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { DEFAULT_REGION } from "#domain/region.ts";
import { readTypedDate } from "#domain/typed-date/read-typed-date.ts";
import { pageOnRecordQuery } from "../../data/queries.ts";
import type { PageOnRecordAnswer } from "../../data/schema.ts";
import { addSource, removeSource, setSource } from "./edits.ts";
import { fieldId, type Problems } from "./problems.ts";

const LOCALE = "en-US";

type Change = (edit: (draft: AnnouncementDraft) => AnnouncementDraft) => void;

/** The pages the announcement was read on: each is cited by every line. */
export function SourceList({
  draft,
  change,
  problems,
}: {
  draft: AnnouncementDraft;
  change: Change;
  problems: Problems;
}) {
  return (
    <Section title="Sources" aside="cited by every line">
      <ol className="composer-sources">
        {draft.sources.map((source, index) => (
          <li key={index}>
            <SourceRow
              index={index}
              source={source}
              change={change}
              problems={problems}
              isOnly={draft.sources.length === 1}
            />
          </li>
        ))}
      </ol>
      <button className="btn" type="button" onClick={() => change(addSource)}>
        Add a source
      </button>
    </Section>
  );
}

function SourceRow({
  index,
  source,
  change,
  problems,
  isOnly,
}: {
  index: number;
  source: DraftSource;
  change: Change;
  problems: Problems;
  isOnly: boolean;
}) {
  const set = (part: Partial<DraftSource>) => change(setSource(index, part));
  const { known, propose } = usePageOnRecord(source, (part) => change((draft) => proposed(draft, index, source, part)));
  const field = (name: keyof DraftSource, label: string, hint?: string) => ({
    id: fieldId(`sources.${index}.${name}`),
    name: `sources.${index}.${name}`,
    label,
    value: source[name],
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => set({ [name]: target.value }),
    problem: problems.get(`sources.${index}.${name}`),
    autoComplete: "off",
    ...(hint === undefined ? {} : { hint }),
  });
  return (
    <fieldset className="fields">
      <legend className="vh">Source {index + 1}</legend>
      <div className="wide-field">
        <Field
          {...field("url", "Address of the page")}
          type="url"
          inputMode="url"
          placeholder="https://"
          onBlur={() => void propose()}
        />
      </div>
      <Field {...field("publisher", "Publisher")} />
      <Field {...field("publishedOn", "Published on")} />
      <div className="wide-field">
        <Field {...field("says", "Short quote", "Without one, each line’s own date stands for what the page says.")} />
      </div>
      {known ? <Otherwise source={source} known={known} onTake={set} /> : null}
      {known && known.citedBy.length > 0 ? <CitedBy citedBy={known.citedBy} /> : null}
      {isOnly ? null : (
        <button className="btn" type="button" onClick={() => change(removeSource(index))}>
          Remove source {index + 1}
        </button>
      )}
    </fieldset>
  );
}

/** What is on record of a source's page, and a way to propose its publisher and day once the address is typed. */
function usePageOnRecord({ url: typed, publisher }: DraftSource, onKnown: (part: Partial<DraftSource>) => void) {
  const client = useQueryClient();
  const url = typed.trim();
  const isAddress = /^https?:\/\/\S+$/.test(url) && URL.canParse(url);
  const { data: known } = useQuery({ ...pageOnRecordQuery(url), enabled: isAddress });
  const propose = async () => {
    if (!isAddress || publisher.trim() !== "") return;
    const page = await client.query(pageOnRecordQuery(url)).catch(() => null);
    onKnown({
      publisher: page?.publisher ?? publisherOfHost(new URL(url).host),
      publishedOn: page?.publishedOn ?? "",
    });
  };
  return { known, propose };
}

/** The form with what was proposed for a page, unless its row is another's by now; nothing typed is overwritten. */
function proposed(
  draft: AnnouncementDraft,
  index: number,
  { url }: DraftSource,
  part: Partial<DraftSource>,
): AnnouncementDraft {
  const now = draft.sources[index];
  if (!now || now.url !== url) return draft;
  const publisher = now.publisher === "" ? (part.publisher ?? "") : now.publisher;
  const publishedOn = now.publishedOn === "" ? (part.publishedOn ?? "") : now.publishedOn;
  return setSource(index, { publisher, publishedOn })(draft);
}

/** Where the page is on record and is given otherwise here: both, to go on with the record's or to correct that. */
function Otherwise({
  source: { url, publisher, publishedOn },
  known,
  onTake,
}: {
  source: DraftSource;
  known: PageOnRecordAnswer;
  onTake: (part: Partial<DraftSource>) => void;
}) {
  const day = readTypedDate(publishedOn, { region: DEFAULT_REGION });
  const isOtherDay = day.is === "date" && day.date.edtf !== known.publishedOn;
  const isOther = isOtherDay || (publisher.trim() !== "" && publisher.trim() !== known.publisher);
  if (!known.isNamed || !isOther) return null;
  const bears = known.publishedOn === null ? "" : formatPartialDate(toPartialDate(known.publishedOn), LOCALE, "long");
  return (
    <div className="note wide-field" role="note">
      <div>
        <p>
          On record, {known.publisher} published this page{bears === "" ? ", which bears no day" : ` on ${bears}`}.
        </p>
        <div className="btns">
          <button
            className="btn"
            type="button"
            onClick={() => onTake({ publisher: known.publisher ?? "", publishedOn: bears })}
          >
            Go on with that
          </button>
          <a
            className="btn"
            href={`/edit/sources?${new URLSearchParams({ url: url.trim(), publisher, publishedOn })}`}
            target="_blank"
          >
            Correct the source
          </a>
        </div>
      </div>
    </div>
  );
}

function CitedBy({ citedBy }: Pick<PageOnRecordAnswer, "citedBy">) {
  return (
    <p className="note wide-field" role="note">
      <span>
        This page is cited already by{" "}
        {citedBy.map(({ slug, headline, announcedOn }, index) => (
          <span key={slug}>
            {index > 0 ? ", " : ""}
            <a href={`/edit/announcements/${slug}`}>
              {announcementName({ headline, announcedOn, studios: [] }, LOCALE)}
            </a>
          </span>
        ))}
        .
      </span>
    </p>
  );
}
