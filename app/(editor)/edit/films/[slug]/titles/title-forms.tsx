"use client";

import { SubmitButton } from "#components/desk/submit-button.tsx";
import { SelectField } from "#components/desk/select-field.tsx";
import type { FilmFacts, TitleFacts } from "#db/queries/find-film-facts.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { TITLE_KINDS, type TitleKind } from "#domain/vocabulary.ts";
import { UNEDITED } from "../../../edit-state.ts";
import { More } from "../../more.tsx";
import { addTitleAction, correctTitleAction, retitleAction } from "./actions.ts";
import { FilmForm, type SentFilmForm, useFilmForm } from "../film-form.tsx";

interface FilmProps {
  readonly film: Pick<FilmFacts, "slug" | "title"> & { readonly version: number };
}

/** Gives a film a new official title; the old one becomes a former one. */
export function RetitleForm({ film }: FilmProps) {
  const form = useFilmForm("retitle", retitleAction);
  return (
    <More title="It has a new official title" isAnswered={form.edit !== UNEDITED}>
      <FilmForm form={form} film={film} buttons={<SubmitButton>Retitle it</SubmitButton>}>
        {form.field("title", "New official title", "", `“${film.title}” stays on record.`)}
        <UseFields field={form.field} />
      </FilmForm>
    </More>
  );
}

/** Adds a title beside the official one. */
export function AddTitleForm({ film }: FilmProps) {
  const form = useFilmForm("addTitle", addTitleAction);
  return (
    <More title="Add another title" isAnswered={form.edit !== UNEDITED}>
      <FilmForm form={form} film={film} buttons={<SubmitButton>Add it</SubmitButton>}>
        {form.field("title", "Another title")}
        <KindField value={form.typed?.["kind"] ?? "working"} kinds={["working", "former", "alternate"]} />
        <UseFields field={form.field} />
      </FilmForm>
    </More>
  );
}

/** Corrects a title that was entered wrongly, or takes it off. */
export function CorrectTitleForm({ film, title }: FilmProps & { title: TitleFacts }) {
  const form = useFilmForm(`correct:${title.kind}:${title.title}`, correctTitleAction);
  return (
    <More title="Correct" about={title.title} isAnswered={form.edit !== UNEDITED}>
      <FilmForm
        form={form}
        film={film}
        buttons={
          <>
            <button className="btn" name="intent" value="correct">
              Correct it
            </button>
            <button className="btn" name="intent" value="remove">
              Take it off
            </button>
          </>
        }
      >
        <input type="hidden" name="oldTitle" value={title.title} />
        <input type="hidden" name="oldKind" value={title.kind} />
        {form.field("title", "Title", title.title)}
        <KindField value={form.typed?.["kind"] ?? title.kind} kinds={TITLE_KINDS} />
        <UseFields field={form.field} title={title} />
        {form.field("why", "What was wrong with it", "", "Every reader sees it in the record history.")}
      </FilmForm>
    </More>
  );
}

function KindField({ value, kinds }: { value: string; kinds: readonly TitleKind[] }) {
  const options = kinds.map((kind) => ({ value: kind, text: capitalised(kind) }));
  return <SelectField name="kind" label="Kind" defaultValue={value} options={options} />;
}

function UseFields({ field, title }: Pick<SentFilmForm, "field"> & { title?: TitleFacts }) {
  const from = title?.from ? formatPartialDate(toPartialDate(title.from), "en-US", "long") : "";
  return (
    <>
      {field("from", "Used from", from, "A day, month or year, if known.")}
      {field("source", "Source", title?.source ?? "", "The address of a page that says so.")}
    </>
  );
}
