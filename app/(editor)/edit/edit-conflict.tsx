"use client";

import type { EditState } from "./edit-state.ts";

/**
 * Somebody changed the same meanwhile: both versions side by side, where they differ. Sending the form again keeps the
 * editor's, changed or not; opening the page again takes the other's.
 */
export function EditConflict({ conflict }: { conflict: EditState["conflict"] }) {
  if (!conflict) return null;
  return (
    <section className="conflict" aria-label="Changed meanwhile">
      <p>Nothing was overwritten. This is where the two versions differ:</p>
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">On record now</th>
            <th scope="col">As you have it</th>
          </tr>
        </thead>
        <tbody>
          {conflict.differences.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{before ?? "nothing"}</td>
              <td>{after ?? "nothing"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fine">Send the form again to keep yours, or change it first to have some of both.</p>
      <button className="btn" type="button" onClick={() => globalThis.location.reload()}>
        Take theirs: begin anew with what is on record
      </button>
    </section>
  );
}
