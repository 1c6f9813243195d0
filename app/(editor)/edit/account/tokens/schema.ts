import * as z from "zod";
import { TOKEN_SCOPES } from "#db/vocabulary.ts";
import { isCalendarDate } from "#domain/calendar-date.ts";
import { neededText, rowId } from "../../form-fields.ts";

const lastDay = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === "") return null;
    if (isCalendarDate(text)) return text;
    context.addIssue("Give the day in full, as 2027-02-12, or leave it empty.");
    return z.NEVER;
  });

/** `scopes` are those that were ticked, in any order. */
export const newTokenSchema = z.object({
  name: neededText(100, "Give it a name by which you will know it again."),
  scopes: z.array(z.enum(TOKEN_SCOPES)).min(1, "Say what it may write."),
  lastDay,
});

export const revokeTokenSchema = z.object({ id: rowId });
