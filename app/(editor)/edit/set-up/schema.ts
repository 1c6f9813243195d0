import * as z from "zod";
import { isStorable, UNSTORABLE } from "#domain/announcement-draft/texts.ts";

const LONGEST_NAME = 100;

/** The name that an editor's changesets bear. */
export const nameSchema = z
  .string()
  .trim()
  .min(1, "Type the name your edits shall bear")
  .max(LONGEST_NAME, `At most ${LONGEST_NAME} characters`)
  .refine(isStorable, UNSTORABLE);

/** What is said of a name that is another editor's, or cannot be told from it. */
export const NAME_TAKEN = "Another editor has this name: readers could not tell your edits from theirs";

/** An address is never written to: it is only what one signs in by. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email("Type an address like name@example.org"));

export const setUpSchema = z.object({
  token: z.string(),
  name: nameSchema,
  email: emailSchema.optional(),
  password: z.string(),
});

export const resetSchema = z.object({ token: z.string(), password: z.string() });
