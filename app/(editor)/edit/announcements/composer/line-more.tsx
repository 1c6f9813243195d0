"use client";

import { useState } from "react";
import { Field } from "#components/desk/field.tsx";
import { SelectField } from "#components/desk/select-field.tsx";
import { type DraftLine, NEW_FILM_KINDS, type NewFilmKind } from "#domain/announcement-draft/draft.ts";
import { capitalised } from "#domain/capitalised.ts";
import type { ComposerChoices } from "../choices.ts";
import type { LineActions } from "./line-actions.ts";
import { fieldId, type Problems } from "./problems.ts";

const NEW_FILMS: Readonly<Record<NewFilmKind, string>> = {
  film: "A film, by its official title",
  working: "A film, by a working title",
  slot: "A slot: a date held for a film without a name",
};

/** What few lines need: of a new film what it is, variant, wording, old date, a reason of its own; copies for other regions; taking it out. */
export function LineMore({
  line,
  index,
  choices,
  problems,
  actions,
}: {
  line: DraftLine;
  index: number;
  choices: ComposerChoices;
  problems: Problems;
  actions: LineActions;
}) {
  const { onChange, onRemove } = actions;
  const { film } = line;
  const isUsed = [line.variant, line.wording, line.oldDate, line.reason].some((text) => text !== "") || line.withdraws;
  const hasProblem = ["variant", "wording", "reason"].some((field) => problems.has(`lines.${index}.${field}`));
  const text = (field: "variant" | "wording" | "oldDate" | "reason", label: string, hint: string) => (
    <Field
      id={fieldId(`lines.${index}.${field}`)}
      name={`lines.${index}.${field}`}
      label={label}
      hint={hint}
      value={line[field]}
      onChange={({ target }) => onChange({ [field]: target.value })}
      problem={problems.get(`lines.${index}.${field}`)}
      autoComplete="off"
    />
  );
  return (
    <details className="line-more" open={isUsed || hasProblem || undefined}>
      <summary>More about line {index + 1}</summary>
      <div className="fields">
        {film?.isNew ? (
          <SelectField
            id={fieldId(`lines.${index}.is`)}
            label="The new film"
            value={film.is ?? "film"}
            options={NEW_FILM_KINDS.map((value) => ({ value, text: NEW_FILMS[value] }))}
            onChange={(is) => onChange({ film: { ...film, is: NEW_FILM_KINDS.find((one) => one === is) } })}
          />
        ) : null}
        {text("oldDate", "Old date", "As the page gives it: checked against the record, never stored as a date.")}
        {text("wording", "Wording", "As printed, where that says more: Memorial Day weekend.")}
        {text("reason", "Reason of its own", "In place of the announcement’s.")}
        {text("variant", "Variant", "IMAX, previews, re-release 2029: usually none.")}
        <label className="tick">
          <input
            type="checkbox"
            checked={line.withdraws}
            onChange={({ target }) => onChange({ withdraws: target.checked })}
          />
          A vaguer date here takes the exact one back
        </label>
      </div>
      <AlsoFor line={line} choices={choices} onCopy={actions.onCopy} />
      <button className="btn" type="button" onClick={onRemove}>
        Remove line {index + 1}
      </button>
    </details>
  );
}

/** Copies the line for the regions that are ticked. */
function AlsoFor({
  line,
  choices,
  onCopy,
}: {
  line: DraftLine;
  choices: ComposerChoices;
  onCopy: (regions: readonly string[]) => void;
}) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const others = choices.regions.filter(({ code, isOnRecord }) => isOnRecord && code !== line.region);
  const tick = (code: string, isOn: boolean) =>
    setTicked((before) => (isOn ? [...before, code] : before.filter((one) => one !== code)));
  return (
    <fieldset className="also-for">
      <legend>Also for these regions</legend>
      <div>
        {others.map(({ code, name }) => (
          <label className="tick" key={code}>
            <input
              type="checkbox"
              checked={ticked.includes(code)}
              onChange={({ target }) => tick(code, target.checked)}
            />
            {capitalised(name)}
          </label>
        ))}
      </div>
      <button
        className="btn"
        type="button"
        disabled={ticked.length === 0}
        onClick={() => {
          onCopy(ticked);
          setTicked([]);
        }}
      >
        Copy the line
      </button>
    </fieldset>
  );
}
