/** Reads back what revisions keep as JSON. */
import * as z from "zod";
import { RELEASE_TYPES, SPEAKERS, STANDINGS } from "#domain/vocabulary.ts";
import type { AnnouncementFacts } from "./queries/find-announcement-facts.ts";
import type { DateChangeFacts } from "./queries/list-date-change-facts.ts";

const dateChangeFacts = z.object({
  film: z.string(),
  announcement: z.string(),
  region: z.string(),
  type: z.enum(RELEASE_TYPES),
  variant: z.string(),
  standing: z.enum(STANDINGS),
  wording: z.string().nullable(),
  withdraws: z.boolean(),
  replacedBy: z.enum(RELEASE_TYPES).nullable(),
  reason: z.string().nullable(),
  position: z.int(),
  date: z.string().nullable(),
  sources: z.array(z.object({ url: z.string(), says: z.string(), disagrees: z.string().nullable() })),
}) satisfies z.ZodType<DateChangeFacts>;

const announcementFacts = z.object({
  slug: z.string(),
  announcedOn: z.string(),
  headline: z.string().nullable(),
  studios: z.array(z.string()),
  by: z.enum(SPEAKERS),
}) satisfies z.ZodType<AnnouncementFacts>;

/** One side of a date change's revision; throws on anything that no revision of one can hold. */
export function readDateChangeFacts(kept: unknown): DateChangeFacts {
  return dateChangeFacts.parse(kept);
}

/** One side of an announcement's revision; throws on anything that no revision of one can hold. */
export function readAnnouncementFacts(kept: unknown): AnnouncementFacts {
  return announcementFacts.parse(kept);
}
