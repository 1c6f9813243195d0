"use client";

import type { EditState } from "./edit-state.ts";
import { forgetKept } from "./kept-form.tsx";

/**
 * Somebody changed the same meanwhile: both versions side by side, where they differ. Sending the form again keeps the
 * editor's, changed or not; opening the page again takes the other's.
 */
export function EditConflict({ conflict, keptAs }: { conflict: EditState["conflict"]; keptAs: string }) {
  if (!conflict) return null;
  return (
    <section className="conflict" aria-label="Changed meanwhile">
      <p>
        {conflict.differences.length > 0
          ? "Nothing was overwritten. This is where the two versions differ:"
          : "Nothing was overwritten. Look at what is on record now before you send this again."}
      </p>
      {conflict.differences.length > 0 ? <Differences differences={conflict.differences} /> : null}
      <p className="fine">Send the form again to keep yours, or change it first to have some of both.</p>
      <button
        className="btn"
        type="button"
        onClick={() => {
          forgetKept(keptAs);
          globalThis.location.reload();
        }}
      >
        Take theirs: begin anew with what is on record
      </button>
    </section>
  );
}

function Differences({ differences }: { differences: NonNullable<EditState["conflict"]>["differences"] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">On record now</th>
          <th scope="col">As you have it</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td>{before ?? "nothing"}</td>
            <td>{after ?? "nothing"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
