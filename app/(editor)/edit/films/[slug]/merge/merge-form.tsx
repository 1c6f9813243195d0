"use client";

import { useActionState } from "react";
import { Field } from "#components/desk/field.tsx";
import { EditButtons } from "../../../edit-buttons.tsx";
import { UNEDITED } from "../../../edit-state.ts";
import { answered } from "../../../form-state.ts";
import { mergeAction } from "./actions.ts";
import type { ShownTwins } from "./shown-twins.ts";

interface ShownFilm {
  readonly slug: string;
  readonly version: number;
  readonly title: string;
}

/** Chooses which of two lines stands, shows what merging would change, and merges. */
export function MergeForm({
  kept,
  merged,
  basis,
  twins,
}: {
  kept: ShownFilm;
  merged: ShownFilm;
  basis: string;
  twins: readonly ShownTwins[];
}) {
  const [edit, send, isPending] = useActionState(mergeAction, UNEDITED);
  const { typed, problems } = answered(edit.state);
  return (
    <form action={send} className="desk-form wide-form" key={JSON.stringify(typed)}>
      <input type="hidden" name="kept" value={kept.slug} />
      <input type="hidden" name="keptVersion" value={kept.version} />
      <input type="hidden" name="merged" value={merged.slug} />
      <input type="hidden" name="mergedVersion" value={merged.version} />
      <input type="hidden" name="basis" value={basis} />
      {twins.map((pair) => (
        <Choice key={pair.id} pair={pair} chosen={typed?.[`line-${pair.id}`]} />
      ))}
      <Field
        name="why"
        label="How you know that they are one"
        hint="Every reader sees it in the record history."
        defaultValue={typed?.["why"]}
        problem={problems?.["why"]}
        autoComplete="off"
      />
      <EditButtons edit={edit} isPending={isPending} verb="Merge them" />
    </form>
  );
}

function Choice({ pair, chosen }: { pair: ShownTwins; chosen: string | undefined }) {
  const { id, announcement, place, kept, merged } = pair;
  return (
    <fieldset className="twins">
      <legend>
        {announcement}, {place}
      </legend>
      <label>
        <input type="radio" name={`line-${id}`} value="kept" defaultChecked={chosen === "kept"} required /> {kept}
        <span className="fine"> as this film has it</span>
      </label>
      <label>
        <input type="radio" name={`line-${id}`} value="merged" defaultChecked={chosen === "merged"} /> {merged}
        <span className="fine"> as the other has it</span>
      </label>
    </fieldset>
  );
}
