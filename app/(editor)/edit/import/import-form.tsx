"use client";

import Link from "next/link";
import { SavedNote } from "#components/desk/saved-note.tsx";
import { Section } from "#components/ui/section.tsx";
import { counted } from "#domain/number-words.ts";
import { useLeaveGuard } from "../leave-guard.ts";
import { ColumnFields } from "./column-fields.tsx";
import { FilePicker } from "./file-picker.tsx";
import type { ImportPreview, ReadFile } from "./import-answer.ts";
import { PreviewList } from "./preview-list.tsx";
import { useImport } from "./use-import.ts";

/** Files in, what they would change line by line, and one press that puts it on record. */
export function ImportForm() {
  const state = useImport();
  const { preview, problem, isSending } = state;
  const isApplied = preview !== undefined && preview.changesetId !== null;
  useLeaveGuard(preview !== undefined && !isApplied);
  if (preview?.changesetId) return <AppliedNote preview={preview} onNext={() => void state.begin()} />;
  return (
    <>
      <FilePicker onFiles={(files) => void state.add(files)} isBusy={isSending} />
      <output className="form-note">{problem ? <span className="problem">{problem}</span> : null}</output>
      {preview?.read.map((file) => (
        <FileSection key={file.name} file={file} preview={preview} state={state} />
      ))}
      {state.newFilms.length > 0 ? (
        <NewFilms films={state.newFilms} onRemove={(film) => void state.makeNoFilm(film)} />
      ) : null}
      {preview ? <ApplyBar preview={preview} isSending={isSending} onApply={() => void state.apply()} /> : null}
    </>
  );
}

function FileSection({
  file: { name, problem, headers, mapping },
  preview,
  state,
}: {
  file: ReadFile;
  preview: ImportPreview;
  state: ReturnType<typeof useImport>;
}) {
  const previewed = preview.files.find(({ file }) => file === name);
  return (
    <Section title={name} wide>
      {problem ? <p className="problem">{problem}</p> : null}
      {headers && mapping ? (
        <ColumnFields
          file={name}
          headers={headers}
          mapping={mapping}
          onMatch={(matched) => void state.match(name, matched)}
        />
      ) : null}
      {previewed ? <PreviewList file={previewed} onFilm={(film) => void state.makeFilm(film)} /> : null}
      <button className="btn" type="button" onClick={() => void state.remove(name)}>
        Leave this file out
      </button>
    </Section>
  );
}

function NewFilms({ films, onRemove }: { films: readonly string[]; onRemove: (film: string) => void }) {
  return (
    <Section title="New films" aside="Put on record with their first date">
      <ul className="desk-list">
        {films.map((film) => (
          <li key={film}>
            <div>{film}</div>
            <button className="btn" type="button" onClick={() => onRemove(film)}>
              Not a new film<span className="vh">: {film}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ApplyBar({
  preview,
  isSending,
  onApply,
}: {
  preview: ImportPreview;
  isSending: boolean;
  onApply: () => void;
}) {
  const added = addedIn(preview);
  return (
    <div className="import-bar">
      <button className="btn primary" type="button" disabled={isSending || added === 0} onClick={onApply}>
        {isSending ? "Reading…" : `Put ${counted(added, "line")} on record`}
      </button>
      <span className="fine">
        {added === 0 ? "Nothing in these files is new." : "As one save, which can be undone. Nothing else is written."}
      </span>
    </div>
  );
}

function AppliedNote({ preview, onNext }: { preview: ImportPreview; onNext: () => void }) {
  const says = `${counted(addedIn(preview), "line")} put on record, and every page shows them from now on.`;
  return (
    <SavedNote says={says} next="Import more" onNext={onNext}>
      <Link className="btn" href={{ pathname: `/edit/changesets/${preview.changesetId}` }}>
        What it changed, and undo
      </Link>
    </SavedNote>
  );
}

function addedIn({ files }: ImportPreview): number {
  return files.reduce((sum, { counts }) => sum + counts.added, 0);
}
