"use server";

import { refresh, revalidatePath } from "next/cache";
import { database } from "#app/database.ts";
import { correctClaim, recordClaim, restoreClaim, retractClaim } from "#db/mutations/edit-claim.ts";
import { moveWithinDay } from "#db/mutations/move-within-day.ts";
import type { EditOutcome } from "#db/mutations/save-edit.ts";
import { findFilmLedgers } from "#db/queries/find-film-ledgers.ts";
import { readSource } from "#domain/announcement-draft/read-source.ts";
import { textOrNull } from "#domain/announcement-draft/texts.ts";
import { judgeClaim } from "#domain/claim.ts";
import { replay } from "#domain/ledger.ts";
import { type Parsed, parsed, refused } from "#domain/parsed.ts";
import { type PartialDate, toPartialDate } from "#domain/partial-date.ts";
import type { ReleaseKey } from "#domain/region.ts";
import { readTypedDate } from "#domain/typed-date/read-typed-date.ts";
import type { ClaimSubject } from "#domain/vocabulary.ts";
import { type EditState, toEditState } from "../../../edit-state.ts";
import { sayVerdict } from "./say-verdict.ts";
import { problemsIn } from "../../saved-form.ts";
import { withSentForm } from "../../../sent-form.ts";
import {
  claimSchema,
  correctClaimSchema,
  moveLineSchema,
  restoreClaimSchema,
  retractClaimSchema,
} from "../../schema.ts";

/** Puts a line before or behind its neighbour of the same day. */
export async function moveLineAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, moveLineSchema, async ({ sent: { slug, id, version, towards }, typed, facts }) => {
    const outcome = await moveWithinDay(await database(), { seen: { id, version }, towards }, facts(null));
    return answered(outcome, slug, { typed, done: `Now ${towards} on its day.` });
  });
}

/** Puts what a page states on record, or says first how that would hold against it. */
export async function recordClaimAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, claimSchema, async ({ sent, typed, facts }) => {
    const { slug, region, type, variant, about } = sent;
    const states = readStated(sent.date, region);
    const wrong: Record<string, string> = {};
    const page = readSource({ ...sent, says: "" }, (field, problem) => {
      wrong[field] ??= problem;
    });
    const problems = { ...wrong, ...problemsIn({ date: states }) };
    if (!states.ok || Object.keys(problems).length > 0) return { state: { problems, typed } };
    const release = { region, type, variant };
    const claim = { about, publishedOn: page.publishedOn, states: states.value };
    const verdict = await judge(slug, release, claim);
    if (sent.intent === "judge") return { state: { typed, done: verdict } };
    const attached = { film: slug, release, page, about, states: states.value, note: textOrNull(sent.note) };
    const outcome = await recordClaim(await database(), attached, facts(null));
    return answered(outcome, slug, { typed, done: `On record. ${verdict}` });
  });
}

/** Puts right what a page states, or the note on it, or says first how that would hold against the record. */
export async function correctClaimAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, correctClaimSchema, async ({ sent, typed, facts }) => {
    const { slug, id, region, type, variant, about, publishedOn, wasStates, wasNote, note, why } = sent;
    const states = readStated(sent.date, region);
    if (!states.ok) return { state: { problems: { date: states.problem }, typed } };
    const claim = { about, publishedOn: textOrNull(publishedOn), states: states.value };
    const verdict = await judge(slug, { region, type, variant }, claim);
    if (sent.intent === "judge") return { state: { typed, done: verdict } };
    const seen = { id, states: textOrNull(wasStates), note: textOrNull(wasNote) };
    const correction = { states: states.value?.edtf ?? null, note: textOrNull(note) };
    const outcome = await correctClaim(await database(), { seen, correction }, facts(why));
    // Whoever is told that somebody was quicker sees what is on record by then, and goes on from that.
    if (!outcome.ok) refresh();
    return answered(outcome, slug, { typed, done: `Corrected. ${verdict}` });
  });
}

/** The date that a page states; null where it says that there is none. */
function readStated(text: string, region: string): Parsed<PartialDate | null> {
  const typed = readTypedDate(text, { region });
  if (typed.is === "date") return parsed(typed.date);
  if (typed.is === "standing") return parsed(null);
  if (typed.is === "problem") return refused(typed.problem);
  if (typed.is === "nothing") return refused("Give the date that the page states, or TBD where it says there is none.");
  return refused(
    `This can be read in two ways: write the month as a word (${typed.readings.map(({ says }) => says).join("; ")}).`,
  );
}

async function judge(
  slug: string,
  { region, type, variant }: ReleaseKey,
  { about, publishedOn, states }: { about: ClaimSubject; publishedOn: string | null; states: PartialDate | null },
): Promise<string> {
  const db = await database();
  const film = await db.snapshot((moment) => findFilmLedgers(moment, { slug }));
  const release = film?.releases.find((of) => of.region === region && of.type === type && of.variant === variant);
  const day = publishedOn === null ? null : toPartialDate(publishedOn);
  return sayVerdict(judgeClaim({ about, publishedOn: day, date: states }, replay(release?.entries ?? [])));
}

/** Takes a report off the film's page, with a reason. */
export async function retractClaimAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, retractClaimSchema, async ({ sent: { slug, id, why }, typed, facts }) => {
    const outcome = await retractClaim(await database(), { id, reason: why }, facts(why));
    return answered(outcome, slug, { typed, done: "Retracted." });
  });
}

/** Puts a retracted report back. */
export async function restoreClaimAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, restoreClaimSchema, async ({ sent: { slug, id }, typed, facts }) => {
    const outcome = await restoreClaim(await database(), { id }, facts(null));
    return answered(outcome, slug, { typed, done: "Restored." });
  });
}

function answered(
  outcome: EditOutcome,
  slug: string,
  { typed, done }: { typed: Readonly<Record<string, string>>; done: string },
): EditState {
  if (outcome.ok) revalidatePath(`/edit/films/${slug}`);
  return toEditState(outcome, { isPreview: false, typed, done });
}
