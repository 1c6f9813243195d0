"use client";

import { SubmitButton } from "#components/desk/submit-button.tsx";
import { SelectField } from "#components/desk/select-field.tsx";
import type { FilmFacts } from "#db/queries/find-film-facts.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { becomeFilmAction, correctFilmAction, setStudiosAction } from "../actions.ts";
import { FilmForm, useFilmForm } from "./film-form.tsx";

interface FilmProps {
  readonly film: FilmFacts & { readonly version: number };
}

const WHY = "Where it was wrong. Every reader sees it in the record history.";

/** A film's kind, region, franchise and outside ids. */
export function FactsForm({ film, regions }: FilmProps & { regions: readonly { value: string; text: string }[] }) {
  const form = useFilmForm("correctFilm", correctFilmAction);
  return (
    <FilmForm form={form} film={film} buttons={<SubmitButton>Save</SubmitButton>}>
      <SelectField
        name="kind"
        label="What it is"
        defaultValue={form.typed?.["kind"] ?? film.kind}
        options={[
          { value: "film", text: "A film" },
          { value: "slot", text: "A slot" },
        ]}
      />
      <SelectField
        name="primaryRegion"
        label="Primary region"
        defaultValue={form.typed?.["primaryRegion"] ?? film.primaryRegion}
        options={regions}
      />
      {form.field("franchise", "Franchise", film.franchise ?? "")}
      {form.field("checkedOn", "Checked on", sayDate(film.checkedOn), "The day of the newest page seen about it.")}
      {form.field("imdbId", "IMDb", film.imdbId ?? "", "Its id, or its address there.")}
      {form.field("tmdbId", "TMDB", film.tmdbId === null ? "" : String(film.tmdbId), "Its id, or its address there.")}
      {form.field("wikidataId", "Wikidata", film.wikidataId ?? "", "Its id, or its address there.")}
      {form.field("why", "Why", "", WHY)}
    </FilmForm>
  );
}

/** Who distributes and who produces a film, in order. */
export function StudiosForm({ film }: FilmProps) {
  const named = (role: string) => film.studios.filter((studio) => studio.role === role).map(({ name }) => name);
  const hint = "In order, with a semicolon between two.";
  const form = useFilmForm("setStudios", setStudiosAction);
  return (
    <FilmForm form={form} film={film} buttons={<SubmitButton>Save</SubmitButton>}>
      {form.field("distributors", "Distributors", named("distributor").join("; "), hint)}
      {form.field("producers", "Producers", named("production").join("; "), hint)}
      {form.field("why", "Why", "", WHY)}
    </FilmForm>
  );
}

/** Which film a slot became. */
export function BecomeForm({ film }: FilmProps) {
  const form = useFilmForm("becomeFilm", becomeFilmAction);
  return (
    <FilmForm form={form} film={film} buttons={<SubmitButton>Save</SubmitButton>}>
      {form.field(
        "film",
        "The film it became",
        film.became?.film ?? "",
        "Its address. Empty where it is still a slot.",
      )}
      {form.field("on", "Since", sayDate(film.became?.on ?? null), "The day on which that was known.")}
    </FilmForm>
  );
}

function sayDate(edtf: string | null): string {
  return edtf === null ? "" : formatPartialDate(toPartialDate(edtf), "en-US", "long");
}
