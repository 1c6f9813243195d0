import * as z from "zod/mini";
import { SPEAKERS } from "#domain/vocabulary.ts";
import { look, neededText, rowVersion, slugText, typedText } from "../../form-fields.ts";

/** A correction of an announcement itself, as it is typed. */
export const headSchema = z.object({
  slug: slugText,
  version: rowVersion,
  ...look,
  announcedOn: typedText,
  by: z.enum(SPEAKERS),
  studios: typedText,
  headline: typedText,
  why: neededText(500, "Say what was wrong with it."),
});
