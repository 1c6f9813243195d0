"use client";

import type { BatchLine, LineStatus } from "#db/import/batch-line.ts";
import { counted } from "#domain/number-words.ts";
import type { PreviewedFile } from "./import-answer.ts";

const STATUS_WORDS: Readonly<Record<LineStatus, string>> = {
  problem: "Cannot be read",
  conflict: "Differs: not written",
  rejected: "Retracted by an editor: not written",
  warning: "Unusual",
  added: "New",
  "on record": "On record",
};

/** What becomes of a file's lines, the gravest first. */
export function PreviewList({ file, onFilm }: { file: PreviewedFile; onFilm: (film: string) => void }) {
  const { counts, lines } = file;
  const counting = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const untold = counting - counts["on record"] - lines.length;
  return (
    <>
      <p className="fine">{sayCounts(file)}</p>
      <ol className="import-lines">
        {lines.map((line, index) => (
          <li key={`${line.place} ${index}`} className={line.status.replace(" ", "-")}>
            <PreviewLine line={line} onFilm={onFilm} />
          </li>
        ))}
      </ol>
      {untold > 0 ? <p className="fine">… and {counted(untold, "line")} more.</p> : null}
    </>
  );
}

function PreviewLine({ line, onFilm }: { line: BatchLine; onFilm: (film: string) => void }) {
  const { status, place, says, detail, newFilm } = line;
  return (
    <>
      <strong>{STATUS_WORDS[status]}</strong> {place ? <code>{place}</code> : null}
      <p>
        {says}
        {detail ? <span className="line-detail"> ({detail})</span> : null}
      </p>
      {newFilm === null ? null : (
        <button className="btn" type="button" onClick={() => onFilm(newFilm)}>
          “{newFilm}” is a new film
        </button>
      )}
    </>
  );
}

function sayCounts({ counts }: PreviewedFile): string {
  const told = [
    [counts.added, "new"],
    [counts["on record"], "on record already"],
    [counts.conflict, "in conflict, not written"],
    [counts.rejected, "retracted by an editor, not written"],
    [counts.problem, "to mend"],
    [counts.warning, "unusual"],
  ] as const;
  return `${told.flatMap(([count, words]) => (count > 0 ? [`${count.toLocaleString("en-US")} ${words}`] : [])).join(", ")}.`;
}
