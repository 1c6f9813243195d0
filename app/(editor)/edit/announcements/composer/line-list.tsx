"use client";

import { useState } from "react";
import { Section } from "#components/ui/section.tsx";
import type { AnnouncementDraft, DraftLine } from "#domain/announcement-draft/draft.ts";
import { counted } from "#domain/number-words.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { LineConflict } from "../actions.ts";
import type { ComposerChoices } from "../choices.ts";
import { addLine, copyLine, insertLine, removeLine, setLine } from "./edits.ts";
import { LineRow } from "./line-row.tsx";
import { fieldId, type Problems } from "./problems.ts";

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
  change: (edit: (draft: AnnouncementDraft) => AnnouncementDraft) => void;
  choices: ComposerChoices;
  problems: Problems;
  conflicts: readonly LineConflict[];
  announcedOn: PartialDate | null;
}) {
  const [removed, setRemoved] = useState<{ readonly line: DraftLine; readonly at: number }>();
  const goTo = (index: number) =>
    requestAnimationFrame(() => document.getElementById(fieldId(`lines.${index}.film`))?.focus());

  const next = (index: number) => {
    const line = draft.lines[index];
    if (line && index === draft.lines.length - 1) change(addLine(line.id, crypto.randomUUID()));
    goTo(index + 1);
  };
  const remove = (line: DraftLine, at: number) => {
    change(removeLine(line.id, crypto.randomUUID()));
    setRemoved({ line, at });
    goTo(Math.max(0, at - 1));
  };

  return (
    <Section title="Lines" aside={counted(draft.lines.length, "line")} wide>
      <ol className="composer-lines">
        {draft.lines.map((line, index) => (
          <LineRow
            key={line.id}
            line={line}
            index={index}
            choices={choices}
            problems={problems}
            conflict={conflicts.find((conflict) => conflict.line === index)}
            announcedOn={announcedOn}
            onChange={(part) => change(setLine(line.id, part))}
            onNext={() => next(index)}
            onRemove={() => remove(line, index)}
            onCopy={(regions) =>
              change(
                copyLine(
                  line.id,
                  regions.map((region) => ({ id: crypto.randomUUID(), region })),
                ),
              )
            }
          />
        ))}
      </ol>
      <div className="btns">
        <button className="btn" type="button" onClick={() => next(draft.lines.length - 1)}>
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
