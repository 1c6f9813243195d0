import type { PartialDate } from "#domain/partial-date.ts";
import { partialDateOf } from "../remembered.ts";

/** The partial date of a column that may be NULL. */
export function readDate(edtf: string | null): PartialDate | null {
  return edtf === null ? null : partialDateOf(edtf);
}

/** The partial date of a column that the query's own condition keeps from being NULL; throws a `RangeError` if it is. */
export function readSetDate(edtf: string | null): PartialDate {
  if (edtf === null) throw new RangeError("A row was asked for by its date and has none");
  return partialDateOf(edtf);
}
