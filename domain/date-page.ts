import { type PartialDate, parsePartialDate } from "./partial-date.ts";

/** The day or month that a path `/dates/2027-12-17` or `/dates/2027-12` names; undefined for any other text. */
export function dateOfPage(text: string): PartialDate | undefined {
  const date = parsePartialDate(text);
  return date.ok && (date.value.precision === "day" || date.value.precision === "month") ? date.value : undefined;
}
