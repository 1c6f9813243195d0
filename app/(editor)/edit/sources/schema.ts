import * as z from "zod/mini";
import { look, neededText, typedText } from "../form-fields.ts";

/** A correction of a page on record, as it is typed; `was` is what the form began with. */
export const sourceSchema = z.object({
  ...look,
  url: typedText,
  wasPublisher: typedText,
  wasPublishedOn: typedText,
  publisher: typedText,
  publishedOn: typedText,
  why: neededText(500, "Say what was wrong with it."),
});
