"use client";

import { useState } from "react";
import { Section } from "#components/ui/section.tsx";
import type { AnnouncementDraft } from "#domain/announcement-draft/draft.ts";
import { counted } from "#domain/number-words.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { LineConflict } from "../place-refusals.ts";
import type { ComposerChoices } from "../choices.ts";
import { addLine, type Change, insertLine } from "./edits.ts";
import { goToFilm, type Removed } from "./line-actions.ts";
import { LineRow } from "./line-row.tsx";
import { type Problems, problemsOfLine } from "./problems.ts";

/** The lines: one release each. Enter in a date goes on to the next line, and makes one behind the last. */
export function LineList({
  draft,
  change,
  choices,
  problems,
  conflicts,
  announcedOn,
}: {
  draft: AnnouncementDraft;
  change: Change;
  choices: ComposerChoices;
  problems: Problems;
  conflicts: readonly LineConflict[];
  announcedOn: PartialDate | null;
}) {
  const [removed, setRemoved] = useState<Removed>();
  const last = draft.lines.at(-1);
  return (
    <Section title="Lines" aside={counted(draft.lines.length, "line")} wide>
      <ol className="composer-lines">
        {draft.lines.map((line, index) => (
          <LineRow
            key={line.id}
            line={line}
            index={index}
            choices={choices}
            problems={problemsOfLine(problems, index)}
            conflict={conflicts.find((conflict) => conflict.line === index)}
            announcedOn={announcedOn}
            change={change}
            onRemoved={setRemoved}
          />
        ))}
      </ol>
      <div className="btns">
        <button
          className="btn"
          type="button"
          onClick={() => {
            if (last) change(addLine(last.id, crypto.randomUUID()));
            goToFilm(draft.lines.length);
          }}
        >
          Add a line
        </button>
        {removed ? (
          <button
            className="btn"
            type="button"
            onClick={() => {
              change(insertLine(removed.line, removed.at));
              setRemoved(undefined);
            }}
          >
            Put {removed.line.film?.title ?? "the line"} back
          </button>
        ) : null}
      </div>
    </Section>
  );
}
