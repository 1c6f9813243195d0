"use client";

import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, memo, useId } from "react";
import { Field } from "#components/desk/field.tsx";
import { SelectField } from "#components/desk/select-field.tsx";
import { type DraftLine, LINE_ACTIONS, type LineAction } from "#domain/announcement-draft/draft.ts";
import { typedDateOf } from "#domain/announcement-draft/read-line-date.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { TypedReading } from "#domain/typed-date/read-typed-date.ts";
import { sayNotes } from "#domain/typed-date/reading.ts";
import { releaseTypeName } from "#domain/release-phrase.ts";
import { capitalised } from "#domain/capitalised.ts";
import { RELEASE_TYPES } from "#domain/vocabulary.ts";
import { filmLedgersQuery } from "../../data/queries.ts";
import type { LineConflict } from "../place-refusals.ts";
import type { ComposerChoices } from "../choices.ts";
import { type Release, releaseOf } from "./basis.ts";
import { type ChangedSince, ConflictNote } from "./conflict-note.tsx";
import { FilmField } from "./film-field.tsx";
import { LineMore } from "./line-more.tsx";
import { LinePreviewNote } from "./line-preview-note.tsx";
import type { Change } from "./edits.ts";
import { lineActions, type Removed } from "./line-actions.ts";
import { areSameProblems, fieldId, type Problems } from "./problems.ts";

const ACTION_NAMES: Record<LineAction, string> = {
  date: "Gets a date",
  undated: "Has no date",
  cancelled: "Is cancelled",
  replaced: "Moves to…",
  released: "Opened on",
};

interface LineRowProps {
  readonly line: DraftLine;
  readonly index: number;
  readonly choices: ComposerChoices;
  /** Those of this line. */
  readonly problems: Problems;
  readonly conflict: LineConflict | undefined;
  readonly announcedOn: PartialDate | null;
  readonly change: Change;
  readonly onRemoved: (removed: Removed) => void;
}

/** One line of the form. Drawn again only where something of it changed: a form may have a hundred lines. */
export const LineRow = memo(
  Row,
  (before, after) =>
    // A draft is read anew from the browser's store at every key, so equal lines are not the same object.
    JSON.stringify(before.line) === JSON.stringify(after.line) &&
    before.index === after.index &&
    before.conflict === after.conflict &&
    before.announcedOn?.edtf === after.announcedOn?.edtf &&
    before.change === after.change &&
    areSameProblems(before.problems, after.problems),
);

/** Its release, what becomes of it, and underneath what that would do. */
function Row({ line, index, choices, problems, conflict, announcedOn, change, onRemoved }: LineRowProps) {
  const actions = lineActions({ line, index }, change, onRemoved);
  const { onChange, onNext } = actions;
  const name = (field: string) => `lines.${index}.${field}`;
  const { data: film } = useQuery({ ...filmLedgersQuery(line.film?.slug ?? ""), enabled: line.film?.isNew === false });
  const release = releaseOf(line, film);
  const basis = line.basedOn ?? (film ? { version: release?.version ?? null } : null);
  const changed = conflict ?? changedSince(line, release);
  return (
    <li className="composer-line">
      <fieldset>
        <legend className="vh">Line {index + 1}</legend>
        <div className="line-fields">
          <FilmField
            id={fieldId(name("film"))}
            label="Film"
            film={line.film}
            problem={problems.get(name("film"))}
            onPick={(picked) => onChange({ film: picked })}
          />
          <SelectField
            label="Region"
            value={line.region}
            options={choices.regions.map(({ code, name: text }) => ({ value: code, text: capitalised(text) }))}
            problem={problems.get(name("region"))}
            id={fieldId(name("region"))}
            onChange={(region) => onChange({ region })}
          />
          <SelectField
            label="Release"
            value={line.type}
            options={RELEASE_TYPES.map((type) => ({ value: type, text: capitalised(releaseTypeName(type)) }))}
            id={fieldId(name("type"))}
            onChange={(type) => onChange({ type: RELEASE_TYPES.find((one) => one === type) ?? line.type })}
          />
          <SelectField
            label="What becomes of it"
            value={line.action}
            options={LINE_ACTIONS.map((action) => ({ value: action, text: ACTION_NAMES[action] }))}
            id={fieldId(name("action"))}
            onChange={(action) => onChange({ action: LINE_ACTIONS.find((one) => one === action) ?? line.action })}
          />
          <DateField
            line={line}
            index={index}
            problems={problems}
            onNext={onNext}
            onChange={(part) => onChange({ ...part, basedOn: basis })}
          />
        </div>
        <LineMore line={line} index={index} choices={choices} problems={problems} actions={actions} />
      </fieldset>
      {changed ? <ConflictNote conflict={changed} line={line} release={release} actions={actions} /> : null}
      <LinePreviewNote line={line} film={film} release={release} announcedOn={announcedOn} today={choices.today} />
    </li>
  );
}

/** Somebody's save that was seen before this line was sent: histories are asked for again when the editor comes back. */
function changedSince({ basedOn }: DraftLine, release: Release | undefined): ChangedSince | undefined {
  if (!basedOn || !release || release.version <= (basedOn.version ?? 0)) return undefined;
  return { version: release.version, edit: release.edit };
}

function DateField({
  line,
  index,
  problems,
  onChange,
  onNext,
}: {
  line: DraftLine;
  index: number;
  problems: Problems;
  onChange: (part: Partial<DraftLine>) => void;
  onNext: () => void;
}) {
  const field = `lines.${index}.date`;
  const goOn = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onNext();
  };
  if (line.action === "replaced") {
    const others = RELEASE_TYPES.filter((type) => type !== line.type);
    return (
      <SelectField
        label="Release that takes its place"
        value={line.replacedBy ?? ""}
        options={[
          { value: "", text: "Choose" },
          ...others.map((type) => ({ value: type, text: capitalised(releaseTypeName(type)) })),
        ]}
        problem={problems.get(`lines.${index}.replacedBy`)}
        id={fieldId(`lines.${index}.replacedBy`)}
        onChange={(type) => onChange({ replacedBy: others.find((one) => one === type) ?? null })}
      />
    );
  }
  const typed = typedDateOf(line);
  const wantsDate = line.action === "date" || line.action === "released";
  const live = wantsDate && typed.is === "problem" ? typed.problem : undefined;
  const notes = wantsDate && typed.is === "date" ? sayNotes(typed.notes) : "";
  return (
    <div>
      <Field
        id={fieldId(field)}
        name={field}
        label={wantsDate ? "Date" : "As printed"}
        value={line.date}
        onChange={(event) => onChange({ date: event.target.value, picked: null })}
        onKeyDown={goOn}
        placeholder={wantsDate ? "Nov 19 2021, summer 2022, TBD" : ""}
        hint={notes === "" ? undefined : notes}
        problem={problems.get(field) ?? live}
        autoComplete="off"
      />
      {wantsDate && typed.is === "problem" && typed.mayBeWording && line.wording.trim() === "" ? (
        <KeepAsWording
          words={line.date.trim()}
          onKeep={(wording) => {
            onChange({ wording, date: "", picked: null });
            document.getElementById(fieldId(field))?.focus();
          }}
        />
      ) : null}
      {typed.is === "choice" ? (
        <ReadingChoice readings={typed.readings} picked={line.picked} onPick={(picked) => onChange({ picked })} />
      ) : null}
    </div>
  );
}

function ReadingChoice({
  readings,
  picked,
  onPick,
}: {
  readings: readonly TypedReading[];
  picked: string | null;
  onPick: (edtf: string) => void;
}) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>This can be read in two ways</legend>
      {readings.map(({ date, says }) => (
        <label key={date.edtf}>
          <input type="radio" name={name} checked={picked === date.edtf} onChange={() => onPick(date.edtf)} />
          {says}
        </label>
      ))}
    </fieldset>
  );
}

/** Puts words that are no date where they are shown as printed, and makes room for the date. */
function KeepAsWording({ words, onKeep }: { words: string; onKeep: (words: string) => void }) {
  return (
    <button className="link fine" type="button" onClick={() => onKeep(words)}>
      Keep “{words}” as the wording
    </button>
  );
}
