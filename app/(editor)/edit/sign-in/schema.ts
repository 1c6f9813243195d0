import * as z from "zod";
import { isStorable, UNSTORABLE } from "#domain/announcement-draft/texts.ts";

const NEEDED = "Type both your address and your password";

/** Nothing is said of the address's form: who may sign in is not told apart from who may not. */
export const signInSchema = z.object({
  email: z.string().trim().min(1, NEEDED).max(254).refine(isStorable, UNSTORABLE),
  password: z.string().min(1, NEEDED).max(1000),
  next: z.string().optional(),
});
