"use client";

import { type DragEvent, useState } from "react";

/** Where files are dropped, chosen or pasted. */
export function FilePicker({ onFiles, isBusy }: { onFiles: (files: readonly File[]) => void; isBusy: boolean }) {
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState("");
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={isOver ? "drop over" : "drop"}
      onDrop={onDrop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
    >
      <div className="field">
        <label htmlFor="import-files">Drop files here, or choose them</label>
        <input
          id="import-files"
          type="file"
          multiple
          accept=".json,.csv,.tsv,.txt,application/json,text/csv"
          disabled={isBusy}
          onChange={({ target }) => {
            onFiles([...(target.files ?? [])]);
            // So that the same file, mended, can be chosen again.
            target.value = "";
          }}
        />
      </div>
      <details>
        <summary>Or paste a table</summary>
        <div className="field">
          <label htmlFor="import-text">Rows, with the names of the columns in the first</label>
          <textarea
            id="import-text"
            rows={6}
            value={pasted}
            placeholder={"film,region,type,announced on,date,source url"}
            onChange={({ target }) => setPasted(target.value)}
          />
        </div>
        <button
          className="btn"
          type="button"
          disabled={isBusy || pasted.trim() === ""}
          onClick={() => {
            onFiles([new File([pasted], "Pasted rows")]);
            setPasted("");
          }}
        >
          Read the rows
        </button>
      </details>
    </div>
  );
}
