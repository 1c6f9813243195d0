"use server";

import { refresh } from "next/cache";
import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { type AnnouncementCorrection, correctAnnouncement } from "#db/mutations/correct-announcement.ts";
import { findDeskAnnouncement } from "#db/queries/find-desk-announcement.ts";
import { readAnnouncedOn } from "#domain/announcement-draft/read-draft.ts";
import { longerThan, textOrNull } from "#domain/announcement-draft/texts.ts";
import { differencesOf } from "#domain/revision-difference.ts";
import type { Speaker } from "#domain/vocabulary.ts";
import { type EditState, toEditState } from "../../edit-state.ts";
import { withSentForm } from "../../sent-form.ts";
import { headSchema } from "./schema.ts";

const LOCALE = "en-US";

/** Corrects what we had wrong of an announcement itself, or shows what that would change. */
export async function correctAnnouncementAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, headSchema, async ({ sent, typed, facts }) => {
    const { slug, version, intent, why } = sent;
    const read = readHead(sent);
    if (!read.ok) return { state: { problems: read.problems, typed } };
    const isPreview = intent === "preview";
    const { correction } = read;
    const db = await database();
    const outcome = await correctAnnouncement(db, { seen: { slug, version }, correction }, facts(why, sent));
    if (outcome.ok && !isPreview) refresh();
    const state = toEditState(outcome, { isPreview, typed, done: "Corrected." });
    if (outcome.ok || !outcome.changed) return state;
    const recorded = await findDeskAnnouncement(db, { slug });
    if (!recorded) return state;
    const differences = differencesOf(recorded.facts, correction, LOCALE);
    return { ...state, conflict: { version: recorded.version, differences } };
  });
}

type ReadHead =
  | { readonly ok: true; readonly correction: AnnouncementCorrection }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> };

function readHead(sent: { announcedOn: string; by: Speaker; studios: string; headline: string }): ReadHead {
  const announcedOn = readAnnouncedOn(sent.announcedOn, { today: today() });
  const studios = sent.studios.split(";").flatMap((name) => textOrNull(name) ?? []);
  const long = longerThan(sent.headline, 300);
  const longStudio = studios.map((name) => longerThan(name, 200)).find((problem) => problem !== null);
  if (!announcedOn.ok || long || longStudio)
    return {
      ok: false,
      problems: {
        ...(announcedOn.ok ? {} : { announcedOn: announcedOn.problem }),
        ...(long ? { headline: long } : {}),
        ...(longStudio ? { studios: longStudio } : {}),
      },
    };
  const { by, headline } = sent;
  const correction = { announcedOn: announcedOn.value.edtf, headline: textOrNull(headline), studios, by };
  return { ok: true, correction };
}
