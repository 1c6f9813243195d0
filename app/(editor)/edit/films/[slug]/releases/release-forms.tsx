"use client";

import { useActionState } from "react";
import { Field } from "#components/desk/field.tsx";
import { SelectField } from "#components/desk/select-field.tsx";
import { SubmitButton } from "#components/desk/submit-button.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { localeOf, type ReleaseKey } from "#domain/region.ts";
import { releaseTypeName } from "#domain/release-phrase.ts";
import { type ClaimSubject, RELEASE_TYPES } from "#domain/vocabulary.ts";
import { UNEDITED } from "../../../edit-state.ts";
import { FormNote } from "../../../form-note.tsx";
import { AnsweredField } from "../../../answered-field.tsx";
import { answered } from "../../../form-state.ts";
import { KeptForm } from "../../../kept-form.tsx";
import { FilmFields } from "../../film-fields.tsx";
import { More } from "../../more.tsx";
import {
  correctClaimAction,
  moveLineAction,
  recordClaimAction,
  restoreClaimAction,
  retractClaimAction,
} from "./actions.ts";

/** Puts a line before or behind its neighbour of the same day. */
export function MoveLineForm({
  line: { slug, id, version, said },
  towards,
}: {
  line: { readonly slug: string; readonly id: number; readonly version: number; readonly said: string };
  towards: "earlier" | "later";
}) {
  const [{ state }, send] = useActionState(moveLineAction, UNEDITED);
  return (
    <form action={send}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="towards" value={towards} />
      <SubmitButton>
        {capitalised(towards)} <span className="vh">on that day: {said}</span>
      </SubmitButton>
      <FormNote state={state} />
    </form>
  );
}

interface ClaimProps {
  readonly slug: string;
  readonly id: number;
  readonly publisher: string;
}

/** Puts right what a page states, or the note on it, and says how that holds against the record. */
export function CorrectClaimForm({
  slug,
  id,
  publisher,
  release: { region, type, variant },
  about,
  publishedOn,
  states,
  note,
}: ClaimProps & {
  readonly release: ReleaseKey;
  readonly about: ClaimSubject;
  /** EDTF text, as is `states`. */
  readonly publishedOn: string | null;
  readonly states: string | null;
  readonly note: string | null;
}) {
  const [edit, send, isPending] = useActionState(correctClaimAction, UNEDITED);
  const answer = answered(edit.state);
  const field = (name: string, label: string, was: string, hint = "") => (
    <AnsweredField {...{ answer, name, label, was, hint }} />
  );
  const hidden = {
    slug,
    id,
    region,
    type,
    variant,
    about,
    publishedOn: publishedOn ?? "",
    wasStates: states ?? "",
    wasNote: note ?? "",
  };
  return (
    <More title="Correct" about={`what ${publisher} states`} isAnswered={edit !== UNEDITED}>
      <KeptForm keptAs={`claim-correction:${id}`} edit={edit} action={send} className="desk-form">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FilmFields typed={answer.typed}>
          {field(
            "date",
            "The date it states",
            states === null ? "TBD" : sayDay(states, region),
            "As it says it, or TBD.",
          )}
          {field("note", "Note", note ?? "")}
          {field("why", "What was wrong with it", "")}
        </FilmFields>
        <FormNote state={edit.state} />
        <ClaimButtons save="Correct it" isPending={isPending} />
      </KeptForm>
    </More>
  );
}

function sayDay(edtf: string, region: string): string {
  return formatPartialDate(toPartialDate(edtf), localeOf(region), "long");
}

/** Takes a report off the film's page. */
export function RetractClaimForm({ slug, id, publisher }: ClaimProps) {
  const [edit, send] = useActionState(retractClaimAction, UNEDITED);
  const { typed, problems } = answered(edit.state);
  return (
    <More title="Retract" about={`what ${publisher} states`} isAnswered={edit !== UNEDITED}>
      <form action={send} className="desk-form">
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="id" value={id} />
        <Field
          name="why"
          label="Why it should not be on record"
          defaultValue={typed?.["why"]}
          problem={problems?.["why"]}
          autoComplete="off"
        />
        <FormNote state={edit.state} />
        <SubmitButton>Retract it</SubmitButton>
      </form>
    </More>
  );
}

/** Puts a retracted report back. */
export function RestoreClaimForm({ slug, id, publisher }: ClaimProps) {
  const [{ state }, send] = useActionState(restoreClaimAction, UNEDITED);
  return (
    <form action={send}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton>
        Restore<span className="vh"> what {publisher} states</span>
      </SubmitButton>
      <FormNote state={state} />
    </form>
  );
}

/** Attaches a page that states a date, and says how that holds against the record. */
export function ClaimForm({
  slug,
  primaryRegion,
  regions,
}: {
  slug: string;
  primaryRegion: string;
  regions: readonly { readonly value: string; readonly text: string }[];
}) {
  const [edit, send, isPending] = useActionState(recordClaimAction, UNEDITED);
  const answer = answered(edit.state);
  const { typed } = answer;
  const field = (name: string, label: string, hint = "") => <AnsweredField {...{ answer, name, label, hint }} />;
  const choice = (name: string, label: string, was: string, options: readonly { value: string; text: string }[]) => (
    <SelectField name={name} label={label} defaultValue={typed?.[name] ?? was} options={options} />
  );
  return (
    <More title="Attach a page that states a date" isAnswered={edit !== UNEDITED}>
      <KeptForm keptAs={`claim:${slug}`} edit={edit} action={send} className="desk-form wide-form">
        <input type="hidden" name="slug" value={slug} />
        <FilmFields typed={typed}>
          {field("url", "Address of the page")}
          {field("publisher", "Publisher")}
          {field("publishedOn", "Published on", "A page without a day never repeats an old date.")}
          {choice("about", "It states", "current", [
            { value: "current", text: "The date" },
            { value: "previous", text: "The date before" },
            { value: "rumour", text: "A rumour, which moves nothing" },
          ])}
          {choice("region", "Region", primaryRegion, regions)}
          {choice(
            "type",
            "Release",
            "theatrical",
            RELEASE_TYPES.map((type) => ({ value: type, text: capitalised(releaseTypeName(type)) })),
          )}
          {field("variant", "Variant", "Such as IMAX; mostly none.")}
          {field("date", "The date it states", "As it says it, or TBD.")}
          {field("note", "Note")}
        </FilmFields>
        <FormNote state={edit.state} />
        <ClaimButtons save="Attach it" isPending={isPending} />
      </KeptForm>
    </More>
  );
}

/** Says how a claim would hold, or saves it. */
function ClaimButtons({ save, isPending }: { save: string; isPending: boolean }) {
  return (
    <div className="btns">
      <button className="btn" name="intent" value="judge" disabled={isPending}>
        Hold it against the record
      </button>
      <button className="btn primary" name="intent" value="save" disabled={isPending}>
        {save}
      </button>
    </div>
  );
}
