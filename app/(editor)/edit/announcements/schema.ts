/**
 * The composer's form as it is kept and sent: its shape alone. What its texts mean, and whether they are too long, is said
 * by `readDraft` beside each field: a draft that a schema refused for a length would be lost.
 */
import * as z from "zod/mini";
import { type AnnouncementDraft, LINE_ACTIONS, NEW_FILM_KINDS } from "#domain/announcement-draft/draft.ts";
import { RELEASE_TYPES, SPEAKERS } from "#domain/vocabulary.ts";
import { slugText } from "../form-fields.ts";

const lineSchema = z.object({
  id: z.string(),
  film: z.nullable(
    z.object({ slug: slugText, title: z.string(), isNew: z.boolean(), is: z.optional(z.enum(NEW_FILM_KINDS)) }),
  ),
  region: z.string(),
  type: z.enum(RELEASE_TYPES),
  variant: z.string(),
  action: z.enum(LINE_ACTIONS),
  date: z.string(),
  picked: z.nullable(z.string()),
  wording: z.string(),
  withdraws: z.boolean(),
  replacedBy: z.nullable(z.enum(RELEASE_TYPES)),
  oldDate: z.string(),
  reason: z.string(),
  basedOn: z.nullable(z.object({ version: z.nullable(z.int()) })),
});

export const draftSchema = z.object({
  announcedOn: z.string(),
  by: z.enum(SPEAKERS),
  studios: z.array(z.string()),
  headline: z.string(),
  reason: z.string(),
  sources: z.array(z.object({ url: z.string(), publisher: z.string(), publishedOn: z.string(), says: z.string() })),
  lines: z.array(lineSchema),
  addsTo: z.nullable(z.object({ slug: slugText, version: z.int() })),
}) satisfies z.ZodMiniType<AnnouncementDraft>;
