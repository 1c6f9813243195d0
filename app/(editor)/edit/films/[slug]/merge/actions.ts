"use server";

import { redirect } from "next/navigation";
import { database } from "#app/database.ts";
import { mergeFilms } from "#db/mutations/merge-films.ts";
import { type EditState, toEditState } from "../../../edit-state.ts";
import { withSentForm } from "../../../sent-form.ts";
import { mergeSchema } from "../../schema.ts";

const CHOICE = /^line-(\d{1,15})$/;

/** Makes two films one, or shows what that would change. */
export async function mergeAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, mergeSchema, async ({ sent, typed, facts }) => {
    const isPreview = sent.intent === "preview";
    const merge = {
      kept: { slug: sent.kept, version: sent.keptVersion },
      merged: { slug: sent.merged, version: sent.mergedVersion },
      basis: sent.basis,
      choices: choicesIn(typed),
    };
    const outcome = await mergeFilms(await database(), merge, facts(sent.why, sent));
    if (outcome.ok && !isPreview) redirect(`/edit/changesets/${outcome.changesetId}`);
    return toEditState(outcome, { isPreview, typed, done: "" });
  });
}

function choicesIn(typed: Readonly<Record<string, string>>): ReadonlyMap<number, "kept" | "merged"> {
  return new Map(
    Object.entries(typed).flatMap(([name, value]): [number, "kept" | "merged"][] => {
      const id = CHOICE.exec(name)?.[1];
      return id !== undefined && (value === "kept" || value === "merged") ? [[Number(id), value]] : [];
    }),
  );
}
