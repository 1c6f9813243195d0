import * as z from "zod/mini";
import { CHANGE_KINDS, RELEASE_TYPES } from "#domain/vocabulary.ts";

const date = z.nullable(z.object({ edtf: z.string() }));

/** What `/api/v1/changes` answers, as far as a page left open needs it. */
export const recordPartSchema = z.object({
  data: z.array(
    z.object({
      film: z.object({ slug: z.string() }),
      region: z.string(),
      type: z.enum(RELEASE_TYPES),
      variant: z.nullable(z.string()),
      announcement: z.object({ slug: z.string(), studios: z.array(z.string()) }),
      change: z.enum(["recorded", "corrected", "retracted", "restored"]),
      kind: z.nullable(z.enum(CHANGE_KINDS)),
      inForceUntil: z.nullable(z.string()),
      date,
      previous: date,
    }),
  ),
  next: z.nullable(z.string()),
  cursor: z.string(),
});
