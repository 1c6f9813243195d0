"use server";

import { refresh } from "next/cache";
import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import type { Database } from "#db/db.ts";
import {
  type Correction,
  correctDateChange,
  restoreDateChange,
  retractDateChange,
  type SeenDateChange,
} from "#db/mutations/correct-date-change.ts";
import type { EditFacts, EditOutcome } from "#db/mutations/save-edit.ts";
import { type DeskDateChange, findDeskDateChange } from "#db/queries/find-desk-date-change.ts";
import { emptyLine, type LineAction } from "#domain/announcement-draft/draft.ts";
import { knownOnOf } from "#domain/announcement-draft/read-draft.ts";
import { type LineDate, readLineDate } from "#domain/announcement-draft/read-line-date.ts";
import { longerThan, textOrNull } from "#domain/announcement-draft/texts.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { localeOf } from "#domain/region.ts";
import { differencesOf } from "#domain/revision-difference.ts";
import type { ReleaseType, Standing } from "#domain/vocabulary.ts";
import { type EditState, toEditState } from "../edit-state.ts";
import { withSentForm } from "../sent-form.ts";
import { correctionSchema, retractionSchema } from "./schema.ts";
import { readCitations } from "./sources.ts";

const ACTIONS: Record<Standing, LineAction> = {
  dated: "date",
  undated: "undated",
  cancelled: "cancelled",
  released: "released",
};

/** Corrects what we had wrong of a line, or shows what that would change. */
export async function correctAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, correctionSchema, async ({ sent, typed, facts }) => {
    const { id, version, intent, why } = sent;
    const db = await database();
    const recorded = await findDeskDateChange(db, { id });
    if (!recorded) return { state: { problems: { form: "This line is not on record." }, typed } };
    const read = readCorrection(sent, form, recorded);
    if (!read.ok) return { state: { problems: read.problems, typed } };
    const isPreview = intent === "preview";
    const { correction } = read;
    const outcome = await correctDateChange(db, { seen: { id, version }, correction }, facts(why, sent));
    if (outcome.ok && !isPreview) refresh();
    const state = toEditState(inRows(outcome, read.rows), { isPreview, typed, done: "Corrected." });
    return isChanged(outcome) ? { ...state, conflict: await conflictOf(id, correction) } : state;
  });
}

/** Takes a line out of its history, with a reason, or shows what that would change. */
export async function retractAction(_before: EditState, form: FormData): Promise<EditState> {
  return withRetraction(form, "Retracted.", (db, seen, facts) => retractDateChange(db, seen, facts));
}

/** Puts a retracted line back into its history, with a reason, or shows what that would change. */
export async function restoreAction(_before: EditState, form: FormData): Promise<EditState> {
  return withRetraction(form, "Restored.", (db, { seen }, facts) => restoreDateChange(db, { seen }, facts));
}

function withRetraction(
  form: FormData,
  done: string,
  edit: (db: Database, line: { seen: SeenDateChange; reason: string }, facts: EditFacts) => Promise<EditOutcome>,
): Promise<EditState> {
  return withSentForm(form, retractionSchema, async ({ sent, typed, facts }) => {
    const { id, version, intent, why } = sent;
    const isPreview = intent === "preview";
    const outcome = await edit(await database(), { seen: { id, version }, reason: why }, facts(why, sent));
    if (outcome.ok && !isPreview) refresh();
    return withVersion(toEditState(outcome, { isPreview, typed, done }), outcome);
  });
}

/** The version that is on record now, where somebody else made it: to be looked at, and sent again. */
function withVersion(state: EditState, outcome: EditOutcome): EditState {
  if (outcome.ok || !outcome.changed) return state;
  refresh();
  return { ...state, conflict: { version: outcome.changed.version, differences: [] } };
}

/** What is wrong with a source, beside the row of the form that it was typed into: empty ones are none. */
function inRows(outcome: EditOutcome, rows: readonly number[]): EditOutcome {
  const [, field, index] = /^(\w+)-(\d+)$/.exec((!outcome.ok && outcome.at) || "") ?? [];
  return outcome.ok || field === undefined ? outcome : { ...outcome, at: `${field}-${rows[Number(index)] ?? 0}` };
}

function isChanged(outcome: EditOutcome): boolean {
  return !outcome.ok && outcome.changed !== null;
}

/** What the record says now beside what the editor would have it say: only where the two differ. */
async function conflictOf(id: number, correction: Correction): Promise<EditState["conflict"]> {
  const recorded = await findDeskDateChange(await database(), { id });
  if (!recorded) return undefined;
  const { facts, version } = recorded;
  const mine = { ...facts, ...correction };
  return { version, differences: differencesOf(facts, mine, localeOf(facts.region)) };
}

type ReadCorrection =
  | { readonly ok: true; readonly correction: Correction; readonly rows: readonly number[] }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> };

interface SentCorrection {
  readonly action: Standing;
  readonly date: string;
  readonly wording: string;
  readonly reason: string;
  readonly position: number;
  readonly withdraws?: "on" | undefined;
  readonly replacedBy: ReleaseType | "";
}

function readCorrection(
  sent: SentCorrection,
  form: FormData,
  { facts: { region }, announcement }: DeskDateChange,
): ReadCorrection {
  const { citations, problems } = readCitations(form);
  const { date, wording } = sent;
  const line = { ...emptyLine("correction"), region, date, wording, action: ACTIONS[sent.action] };
  const read = readLineDate(line, knownOnOf(toPartialDate(announcement.announcedOn), today()));
  const wrong = [
    ["date", read.ok ? null : read.problem],
    ["wording", longerThan(wording, 200)],
    ["reason", longerThan(sent.reason, 500)],
  ].flatMap(([field, problem]) => (field && problem ? [[field, problem] as const] : []));
  if (!read.ok || wrong.length > 0 || Object.keys(problems).length > 0)
    return { ok: false, problems: { ...problems, ...Object.fromEntries(wrong) } };
  const correction = { ...toFacts(sent, read.value), sources: citations };
  return { ok: true, correction, rows: citations.map(({ row }) => row) };
}

function toFacts(sent: SentCorrection, { standing, date, wording }: LineDate): Omit<Correction, "sources"> {
  const mayBeReplaced = standing === "undated" || standing === "cancelled";
  return {
    standing,
    date: date?.edtf ?? null,
    wording,
    withdraws: sent.withdraws === "on" && standing === "dated",
    replacedBy: mayBeReplaced && sent.replacedBy !== "" ? sent.replacedBy : null,
    reason: textOrNull(sent.reason),
    position: sent.position,
  };
}
