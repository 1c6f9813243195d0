/** The composer's form as it is kept and sent: shapes and sizes alone, since what its texts mean is read by `readDraft`. */
import * as z from "zod/mini";
import { type AnnouncementDraft, LINE_ACTIONS } from "#domain/announcement-draft/draft.ts";
import { RELEASE_TYPES, SPEAKERS } from "#domain/vocabulary.ts";

const MOST_LINES = 500;
const typed = atMost(5000);

const lineSchema = z.object({
  id: atMost(100),
  film: z.nullable(z.object({ slug: atMost(120), title: typed, isNew: z.boolean() })),
  region: atMost(3),
  type: z.enum(RELEASE_TYPES),
  variant: typed,
  action: z.enum(LINE_ACTIONS),
  date: typed,
  picked: z.nullable(atMost(30)),
  wording: typed,
  withdraws: z.boolean(),
  replacedBy: z.nullable(z.enum(RELEASE_TYPES)),
  oldDate: typed,
  reason: typed,
  basedOn: z.nullable(z.object({ version: z.nullable(z.int()) })),
});

export const draftSchema = z.object({
  announcedOn: typed,
  by: z.enum(SPEAKERS),
  studios: z.array(typed).check(z.maxLength(50)),
  headline: typed,
  reason: typed,
  sources: z.array(z.object({ url: typed, publisher: typed, publishedOn: typed, says: typed })).check(z.maxLength(100)),
  lines: z.array(lineSchema).check(z.maxLength(MOST_LINES)),
  addsTo: z.nullable(z.object({ slug: atMost(120), version: z.int() })),
}) satisfies z.ZodMiniType<AnnouncementDraft>;

function atMost(characters: number) {
  return z.string().check(z.maxLength(characters));
}
