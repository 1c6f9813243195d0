"use client";

import { useActionState } from "react";
import { Field } from "#components/desk/field.tsx";
import { SelectField } from "#components/desk/select-field.tsx";
import { SPEAKERS, type Speaker } from "#domain/vocabulary.ts";
import { EditButtons } from "../../edit-buttons.tsx";
import { EditConflict } from "../../edit-conflict.tsx";
import { KeptForm } from "../../kept-form.tsx";
import { UNEDITED } from "../../edit-state.ts";
import { answered } from "../../form-state.ts";
import { correctAnnouncementAction } from "./actions.ts";
import { SPEAKER_NAMES } from "../speaker-names.ts";

/** Corrects an announcement itself: its day, who made it, its headline. */
export function HeadForm({
  announcement: { slug, version, announcedOn, by, studios, headline },
}: {
  announcement: {
    readonly slug: string;
    readonly version: number;
    readonly announcedOn: string;
    readonly by: Speaker;
    readonly studios: readonly string[];
    readonly headline: string | null;
  };
}) {
  const [edit, send, isPending] = useActionState(correctAnnouncementAction, UNEDITED);
  const { typed, problems } = answered(edit.state);
  const field = (name: string, label: string, was: string, hint?: string) => ({
    name,
    label,
    defaultValue: typed?.[name] ?? was,
    problem: problems?.[name],
    autoComplete: "off",
    ...(hint === undefined ? {} : { hint }),
  });
  return (
    <KeptForm
      keptAs={`announcement:${slug}`}
      edit={edit}
      action={send}
      className="desk-form wide-form"
      key={JSON.stringify(typed)}
    >
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="version" value={edit.conflict?.version ?? version} />
      <div className="fields">
        <Field {...field("announcedOn", "Day announced", announcedOn, "Its lines move with it in their histories.")} />
        <SelectField
          name="by"
          label="Who spoke"
          defaultValue={typed?.["by"] ?? by}
          options={SPEAKERS.map((speaker) => ({ value: speaker, text: SPEAKER_NAMES[speaker] }))}
        />
        <div className="wide-field">
          <Field {...field("studios", "Studios", studios.join("; "), "With a semicolon between two.")} />
        </div>
        <div className="wide-field">
          <Field {...field("headline", "Headline", headline ?? "")} />
        </div>
      </div>
      <Field {...field("why", "What was wrong with it", "", "Every reader sees it in the record history.")} />
      <EditConflict conflict={edit.conflict} keptAs={`announcement:${slug}`} />
      <EditButtons edit={edit} isPending={isPending} verb="Correct it" />
    </KeptForm>
  );
}
