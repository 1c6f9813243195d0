"use client";

import Link from "next/link";
import { type ComponentProps, useActionState } from "react";
import { Field } from "#components/desk/field.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { localeOf } from "#domain/region.ts";
import { releaseTypeName } from "#domain/release-phrase.ts";
import { RELEASE_TYPES, type ReleaseType, STANDINGS, type Standing } from "#domain/vocabulary.ts";
import { EditConflict } from "../edit-conflict.tsx";
import { KeptForm } from "../kept-form.tsx";
import { UNEDITED } from "../edit-state.ts";
import { answered } from "../form-state.ts";
import { correctAction } from "./actions.ts";
import { EditButtons } from "../edit-buttons.tsx";
import { SelectField } from "#components/desk/select-field.tsx";

/** A line as the form begins with it. */
export interface CorrectableLine {
  readonly id: number;
  readonly version: number;
  readonly region: string;
  readonly type: ReleaseType;
  readonly standing: Standing;
  readonly date: string | null;
  readonly wording: string | null;
  readonly withdraws: boolean;
  readonly replacedBy: ReleaseType | null;
  readonly reason: string | null;
  readonly position: number;
  readonly pages: readonly {
    readonly url: string;
    readonly publisher: string;
    readonly publishedOn: string | null;
    readonly says: string;
    readonly disagrees: string | null;
  }[];
}

const STANDING_NAMES: Record<Standing, string> = {
  dated: "Has a date",
  undated: "Has no date",
  cancelled: "Is cancelled",
  released: "Opened on",
};

/** Corrects a line: the same fact, said rightly. */
export function CorrectionForm({ line }: { line: CorrectableLine }) {
  const [edit, send, isPending] = useActionState(correctAction, UNEDITED);
  const { typed, problems } = answered(edit.state);
  const was = startOf(line);
  const field = (name: string, label: string, hint?: string) => ({
    name,
    label,
    defaultValue: typed?.[name] ?? was[name] ?? "",
    problem: problems?.[name],
    autoComplete: "off",
    ...(hint === undefined ? {} : { hint }),
  });
  const rows = Array.from({ length: line.pages.length + 1 }, (_, row) => row);
  return (
    <KeptForm
      keptAs={`correction:${line.id}`}
      edit={edit}
      action={send}
      className="desk-form wide-form"
      key={JSON.stringify(typed)}
    >
      <input type="hidden" name="id" value={line.id} />
      <input type="hidden" name="version" value={edit.conflict?.version ?? typed?.["version"] ?? line.version} />
      <div className="fields">
        <SelectField
          name="action"
          label="The release"
          defaultValue={typed?.["action"] ?? line.standing}
          options={STANDINGS.map((standing) => ({ value: standing, text: STANDING_NAMES[standing] }))}
        />
        <Field {...field("date", "Date", "As you would say it.")} />
        <Field {...field("wording", "Wording", "As printed, where that says more.")} />
        <Field {...field("reason", "Reason given")} />
        <SelectField
          name="replacedBy"
          label="Replaced by"
          defaultValue={typed?.["replacedBy"] ?? line.replacedBy ?? ""}
          options={[
            { value: "", text: "Nothing" },
            ...RELEASE_TYPES.filter((type) => type !== line.type).map((type) => ({
              value: type,
              text: capitalised(releaseTypeName(type)),
            })),
          ]}
        />
        <Field
          {...field("position", "Place within its day", "Of several on one day, the lower comes first.")}
          inputMode="numeric"
        />
        <label className="tick">
          <input
            type="checkbox"
            name="withdraws"
            defaultChecked={typed ? typed["withdraws"] === "on" : line.withdraws}
          />
          Takes an exact date back
        </label>
      </div>
      {rows.map((row) => (
        <CitedPage
          key={row}
          row={row}
          isNew={row >= line.pages.length}
          url={typed?.[`url-${row}`] ?? was[`url-${row}`] ?? ""}
          problems={problems}
          field={field}
        />
      ))}
      <Field {...field("why", "What was wrong with it", "Every reader sees it in the film’s record history.")} />
      <EditConflict conflict={edit.conflict} keptAs={`correction:${line.id}`} />
      <EditButtons edit={edit} isPending={isPending} verb="Correct it" />
    </KeptForm>
  );
}

/** A page that the line cites. What it is on record as is corrected by itself, for every line that cites it. */
function CitedPage({
  row,
  isNew,
  url,
  problems,
  field,
}: {
  row: number;
  isNew: boolean;
  url: string;
  problems: Readonly<Record<string, string>> | undefined;
  field: (name: string, label: string) => ComponentProps<typeof Field>;
}) {
  const isOtherwise = Boolean(problems?.[`publisher-${row}`] ?? problems?.[`publishedOn-${row}`]);
  return (
    <fieldset className="fields">
      <legend>{isNew ? "Another source" : `Source ${row + 1}`}</legend>
      <div className="wide-field">
        <Field {...field(`url-${row}`, "Address")} type="url" />
      </div>
      <Field {...field(`publisher-${row}`, "Publisher")} />
      <Field {...field(`publishedOn-${row}`, "Published on")} />
      <div className="wide-field">
        <Field {...field(`says-${row}`, "What it says")} />
      </div>
      <div className="wide-field">
        <Field {...field(`disagrees-${row}`, "What in it disagrees")} />
      </div>
      {url !== "" && (isOtherwise || !isNew) ? (
        <Link href={{ pathname: "/edit/sources", query: { url: url.trim() } }} target="_blank">
          Correct this source
        </Link>
      ) : null}
    </fieldset>
  );
}

function startOf(line: CorrectableLine): Readonly<Record<string, string>> {
  const pages = line.pages.map(({ url, publisher, publishedOn, says, disagrees }, row) => ({
    [`url-${row}`]: url,
    [`publisher-${row}`]: publisher,
    [`publishedOn-${row}`]: sayDay(publishedOn, "en-US"),
    [`says-${row}`]: says,
    [`disagrees-${row}`]: disagrees ?? "",
  }));
  const facts: Record<string, string> = {
    date: sayDay(line.date, localeOf(line.region)),
    wording: line.wording ?? "",
    reason: line.reason ?? "",
    position: String(line.position),
  };
  return pages.reduce((all, page) => ({ ...all, ...page }), facts);
}

function sayDay(edtf: string | null, locale: string): string {
  return edtf === null ? "" : formatPartialDate(toPartialDate(edtf), locale, "long");
}
