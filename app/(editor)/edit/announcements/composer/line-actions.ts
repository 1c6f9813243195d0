import type { DraftLine } from "#domain/announcement-draft/draft.ts";
import { addLine, type Change, copyLine, removeLine, setLine } from "./edits.ts";
import { fieldId } from "./problems.ts";

/** A line that was taken out, and where it stood. */
export interface Removed {
  readonly line: DraftLine;
  readonly at: number;
}

/** What is done with a line, by its row. */
export interface LineActions {
  readonly onChange: (part: Partial<DraftLine>) => void;
  /** Goes on to the next line, which is made where this is the last. */
  readonly onNext: () => void;
  readonly onRemove: () => void;
  readonly onCopy: (regions: readonly string[]) => void;
}

export function lineActions(
  { line, index }: { line: DraftLine; index: number },
  change: Change,
  onRemoved: (removed: Removed) => void,
): LineActions {
  return {
    onChange: (part) => change(setLine(line.id, part)),
    onNext: () => {
      change((draft) => (draft.lines.at(-1)?.id === line.id ? addLine(line.id, crypto.randomUUID())(draft) : draft));
      goToFilm(index + 1);
    },
    onRemove: () => {
      change(removeLine(line.id, crypto.randomUUID()));
      onRemoved({ line, at: index });
      goToFilm(Math.max(0, index - 1));
    },
    onCopy: (regions) =>
      change(
        copyLine(
          line.id,
          regions.map((region) => ({ id: crypto.randomUUID(), region })),
        ),
      ),
  };
}

/** Takes the editor to the film of a line, once it is drawn. */
export function goToFilm(index: number): void {
  requestAnimationFrame(() => document.getElementById(fieldId(`lines.${index}.film`))?.focus());
}
