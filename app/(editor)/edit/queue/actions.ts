"use server";

import type * as z from "zod/mini";
import { now, today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { putBackEntry } from "#db/mutations/put-back-entry.ts";
import { recordAnnouncement } from "#db/mutations/record-announcement.ts";
import type { EditFacts } from "#db/mutations/save-edit.ts";
import { settleEntry } from "#db/mutations/settle-entry.ts";
import { findPageOnRecord } from "#db/queries/find-page-on-record.ts";
import { type AnnouncementDraft, emptyDraft, emptyLine } from "#domain/announcement-draft/draft.ts";
import { publisherOfHost } from "#domain/announcement-draft/publisher.ts";
import { readDraft } from "#domain/announcement-draft/read-draft.ts";
import { type ActingEditor, actingEditor } from "../../session.ts";
import { problemsOf, typedIn } from "../form-state.ts";
import type { EntryState } from "./entry-state.ts";
import { leaveEntrySchema, putBackSchema, recordOpeningSchema } from "./schema.ts";

const NOT_OURS: EntryState = { problems: { form: "This form is not one of ours." } };

/** Takes an entry out of the queue, for a reason: until what it rests on changes, or it is put back. */
export async function leaveEntryAction(_before: EntryState, form: FormData): Promise<EntryState> {
  const editor = await actingEditor();
  if ("refused" in editor) return editor;
  const sent = leaveEntrySchema.safeParse(Object.fromEntries(form));
  const typed = typedIn(form, ["reason"]);
  if (!sent.success) return { problems: problemsOf(sent.error.issues), typed };
  const { reason, ...seen } = sent.data;
  const outcome = await settleEntry(await database(), seen, factsOf(editor, reason));
  if (!outcome.ok) return { problems: { form: outcome.problem }, typed };
  return { done: "Left as it is.", changesetId: outcome.changesetId };
}

/** Puts on record that a release opened, as an announcement of that day which rests on one page. */
export async function recordOpeningAction(_before: EntryState, form: FormData): Promise<EntryState> {
  const editor = await actingEditor();
  if ("refused" in editor) return editor;
  const typed = typedIn(form, ["day", "url", "publisher"]);
  const sent = recordOpeningSchema.safeParse(Object.fromEntries(form));
  if (!sent.success) return { problems: problemsOf(sent.error.issues), typed };
  const db = await database();
  const draft = openingDraft({ ...sent.data, publisher: await publisherOf(sent.data) });
  const read = readDraft(draft, { today: today() });
  if (!read.ok) return { problems: beside(read.problems), typed };
  const outcome = await recordAnnouncement(db, read.announcement, {
    by: editor.name,
    recordedAt: now(),
    reason: null,
  });
  if (!outcome.ok) return { problems: { form: outcome.refusals.map(({ problem }) => problem).join(" ") }, typed };
  return { done: "On record: it opened that day.", changesetId: outcome.changesetId };
}

/** Undoes what settled an entry, which is in the queue again. */
export async function putBackAction(_before: EntryState, form: FormData): Promise<EntryState> {
  const editor = await actingEditor();
  if ("refused" in editor) return editor;
  const sent = putBackSchema.safeParse(Object.fromEntries(form));
  if (!sent.success) return NOT_OURS;
  const outcome = await putBackEntry(await database(), sent.data, factsOf(editor, null));
  return outcome.ok ? { done: "Back in the queue." } : { problems: { form: outcome.problem } };
}

function factsOf({ name }: ActingEditor, reason: string | null): EditFacts {
  return { by: name, recordedAt: now(), reason, kind: "edit", rehearsal: false, asOf: today() };
}

type Opening = z.infer<typeof recordOpeningSchema>;

/** The composer's form, filled in: so an opening is read and refused like any other line. */
function openingDraft(opening: Opening): AnnouncementDraft {
  const { film, region, type, variant, releaseVersion, day, url, publisher } = opening;
  const released = {
    ...emptyLine("opening"),
    film: { slug: film, title: "", isNew: false },
    region,
    type,
    variant,
    action: "released",
    date: day,
    basedOn: { version: releaseVersion },
  } as const;
  return {
    ...emptyDraft("opening"),
    announcedOn: day,
    by: "unknown",
    sources: [{ url, publisher, publishedOn: "", says: "" }],
    lines: [released],
  };
}

/** Whoever was named, else whoever published the page, or others of its host. */
async function publisherOf({ url, publisher }: Opening): Promise<string> {
  if (publisher.trim() !== "" || !URL.canParse(url) || !/^https?:/.test(url)) return publisher;
  const page = await findPageOnRecord(await database(), { url });
  return page.publisher ?? publisherOfHost(new URL(url).host);
}

const FIELDS: Readonly<Record<string, string>> = {
  announcedOn: "day",
  "lines.0.date": "day",
  "sources.0.url": "url",
  "sources.0.publisher": "publisher",
};

function beside(problems: readonly { readonly field: string; readonly problem: string }[]): Record<string, string> {
  return Object.fromEntries(problems.map(({ field, problem }) => [FIELDS[field] ?? "form", problem]));
}
