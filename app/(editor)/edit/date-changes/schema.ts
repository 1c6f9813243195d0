import * as z from "zod/mini";
import { RELEASE_TYPES, STANDINGS } from "#domain/vocabulary.ts";
import { look, LARGEST_NUMBER, neededText, rowId, rowVersion, typedText } from "../form-fields.ts";

const line = { id: rowId, version: rowVersion };
const why = neededText(500, "Say what was wrong with it.");

/** A correction as it is typed. */
export const correctionSchema = z.object({
  ...line,
  ...look,
  why,
  action: z.enum(STANDINGS),
  date: typedText,
  wording: typedText,
  reason: typedText,
  position: z.coerce
    .number()
    .check(z.int(), z.nonnegative("A place is 0 or more."), z.maximum(LARGEST_NUMBER, "A place is a smaller number.")),
  withdraws: z.optional(z.literal("on")),
  replacedBy: z.union([z.enum(RELEASE_TYPES), z.literal("")]),
});

export const retractionSchema = z.object({ ...line, ...look, why });
