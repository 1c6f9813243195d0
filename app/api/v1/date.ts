import * as z from "zod";
import { PRECISIONS, type PartialDate } from "#domain/partial-date.ts";

/** A release date as every answer writes it; never "a date or a string". `latest` of an open interval is 9999-12-31. */
export const dateSchema = z.object({
  edtf: z.string(),
  precision: z.enum(PRECISIONS),
  earliest: z.string(),
  latest: z.string(),
  wording: z.string().nullable(),
});

export type DateAnswer = z.output<typeof dateSchema>;

/** A partial date with its wording, for an answer. */
export function toDateAnswer({ edtf, precision, earliest, latest }: PartialDate, wording: string | null): DateAnswer {
  return { edtf, precision, earliest, latest, wording };
}
