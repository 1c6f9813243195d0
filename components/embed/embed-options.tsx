import type { ReactNode } from "react";
import { DEFAULT_LIMIT } from "#domain/embed-wish.ts";
import { capitalised } from "#domain/capitalised.ts";
import { regionName } from "#domain/region.ts";
import { releaseTypeName } from "#domain/release-phrase.ts";
import type { ChosenFilm, EmbedView } from "./embed-view.ts";

/** Everything that can be chosen of an embed, as the fields of a form. */
export function EmbedOptions({ film, options }: { film: ChosenFilm; options: EmbedView["options"] }) {
  const chosen = (name: string) => options[name] ?? "";
  return (
    <>
      <input type="hidden" name="film" value={film.slug} />
      <Choice name="region" label="Region" open="The film’s own" chosen={chosen("region")}>
        {film.regions.map((region) => (
          <option key={region} value={region}>
            {capitalised(regionName(region))}
          </option>
        ))}
      </Choice>
      <Choice name="type" label="Release" open="Cinemas, or what there is" chosen={chosen("type")}>
        {film.types.map((type) => (
          <option key={type} value={type}>
            {capitalised(releaseTypeName(type))}
          </option>
        ))}
      </Choice>
      <Choice name="theme" label="Colours" open="As the page around it" chosen={chosen("theme")}>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </Choice>
      <Choice name="lang" label="Dates written" open="As in the region" chosen={chosen("lang")}>
        <option value="en-US">July 23, 2021</option>
        <option value="en-GB">23 July 2021</option>
      </Choice>
      <Field name="accent" label="Accent" hint="#ffd100 or teal" value={chosen("accent")} />
      <Field name="limit" label="Entries shown" hint={String(DEFAULT_LIMIT)} value={chosen("limit")} type="number" />
      <Field name="asOf" label="Pinned to a day" hint="Live" value={chosen("asOf")} type="date" />
    </>
  );
}

function Choice({
  name,
  label,
  open,
  chosen,
  children,
}: {
  name: string;
  label: string;
  open: string;
  chosen: string;
  children: ReactNode;
}) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen}>
        <option value="">{open}</option>
        {children}
      </select>
    </label>
  );
}

function Field({
  name,
  label,
  hint,
  value,
  type = "text",
}: {
  name: string;
  label: string;
  hint: string;
  value: string;
  type?: "text" | "number" | "date";
}) {
  return (
    <label>
      {label}
      <input
        name={name}
        type={type}
        defaultValue={value}
        placeholder={hint}
        min={type === "number" ? 1 : undefined}
        autoComplete="off"
      />
    </label>
  );
}
