import * as z from "zod/mini";
import { QUEUE_KINDS } from "#db/vocabulary.ts";
import { RELEASE_TYPES } from "#domain/vocabulary.ts";
import { neededText, rowId, rowVersion, slugText, textUpTo, typedText } from "../form-fields.ts";

export const leaveEntrySchema = z.object({
  kind: z.enum(QUEUE_KINDS),
  subjectId: rowId,
  version: rowVersion,
  reason: neededText(500, "Say why it can be left: whoever sees it next will ask."),
});

export const recordOpeningSchema = z.object({
  film: slugText,
  region: z.string().check(z.maxLength(3)),
  type: z.enum(RELEASE_TYPES),
  variant: textUpTo(60),
  releaseVersion: rowVersion,
  day: typedText,
  url: neededText(5000, "Give the address of the page that says so."),
  publisher: typedText,
});

export const putBackSchema = z.object({ changesetId: rowId });
