"use client";

import { COLUMN_NAMES, COLUMNS, type Column, type ColumnMapping, NEEDED_COLUMNS } from "#domain/csv-import/columns.ts";

/** Which of a table's columns has what, to be matched by hand. */
export function ColumnFields({
  file,
  headers,
  mapping,
  onMatch,
}: {
  file: string;
  headers: readonly string[];
  mapping: ColumnMapping;
  onMatch: (mapping: ColumnMapping) => void;
}) {
  const missing = NEEDED_COLUMNS.some((column) => mapping[column] === null);
  return (
    <details className="columns" open={missing || undefined}>
      <summary>Columns</summary>
      <fieldset className="fields">
        <legend className="vh">Columns of {file}</legend>
        {COLUMNS.map((column) => (
          <ColumnField
            key={column}
            id={`${file}-${column}`}
            column={column}
            headers={headers}
            place={mapping[column]}
            onChoose={(place) => onMatch({ ...mapping, [column]: place })}
          />
        ))}
      </fieldset>
    </details>
  );
}

const WITHOUT: Partial<Record<Column, string>> = { type: "none: all are cinema releases" };

function ColumnField({
  id,
  column,
  headers,
  place,
  onChoose,
}: {
  id: string;
  column: Column;
  headers: readonly string[];
  place: number | null;
  onChoose: (place: number | null) => void;
}) {
  const isMissing = place === null && NEEDED_COLUMNS.some((needed) => needed === column);
  return (
    <div className="field">
      <label htmlFor={id}>{COLUMN_NAMES[column]}</label>
      <select
        id={id}
        value={place ?? ""}
        aria-invalid={isMissing || undefined}
        onChange={({ target }) => onChoose(target.value === "" ? null : Number(target.value))}
      >
        <option value="">{WITHOUT[column] ?? "none"}</option>
        {headers.map((header, index) => (
          // Two columns can have one header.
          <option key={`${index} ${header}`} value={index}>
            {header === "" ? `Column ${index + 1}` : header}
          </option>
        ))}
      </select>
    </div>
  );
}
